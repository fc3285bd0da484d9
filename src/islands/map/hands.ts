import { tick } from 'svelte';
import type { AssetCard } from '~/lib/map/model.ts';
import type { CardStore } from '../shared/cards.svelte.ts';
import type { MapState } from './map-state.svelte.ts';
import type { MapStage } from './stage.svelte.ts';
import { isDrawn } from './support.ts';

interface Parts {
  map: MapState;
  stage: MapStage;
  store: CardStore<AssetCard>;
  /** Address of an asset's page, with `*` for its id. */
  page: string;
  /** The widget's element, once it is there. */
  readRoot: () => HTMLElement;
}

/** Id of the mark that an event came from. */
export const readId = (event: Event): string | undefined =>
  (event.target as Element).closest<HTMLElement>('[data-mark]')?.dataset['mark'];

/** What a reader's clicks and keys do with a map: choose an asset, go on to the next, leave its card. */
export function createHands({ map, stage, store, page, readRoot }: Parts) {
  /** What stands for an asset and can be seen: it has a mark in every arrangement, a link in the list and the table. */
  const selectElement = (id: string): SVGAElement | undefined =>
    [...readRoot().querySelectorAll<SVGAElement>(`[data-mark="${id}"], :is(p, th) > [data-pick="${id}"]`)].find(
      isDrawn
    );

  /** Fetches what the card says and what shows it. */
  function load(): Promise<void> {
    void store.load();
    return map.load();
  }

  async function focusMark(id: string): Promise<void> {
    map.rest(id);
    await stage.go(id);
    await tick();
    if (map.stop === id) selectElement(id)?.focus({ preventScroll: stage.isMoved });
  }

  /** Brings a chosen asset into sight. Enter is a click without a pointer: then the reader goes on in the card. */
  async function visit(id: string, isKey: boolean): Promise<void> {
    void stage.go(id);
    await load();
    if (!map.parts) return location.assign(page.replace('*', id));
    await tick();
    if (isKey) readRoot().querySelector<HTMLElement>('[data-card]')?.focus({ preventScroll: true });
  }

  function click(event: MouseEvent): void {
    // The clock that the server wrote answers once it is tied; a click that comes sooner waits.
    const early = !map.parts && (event.target as Element).closest<HTMLElement>('.map-clock button');
    if (early)
      void load()
        .then(tick)
        .then(() => map.parts && early.click());
    const id = readId(event);
    if (!id || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    map.visit(id, event.detail === 0);
  }

  async function close(): Promise<void> {
    const id = map.chosen?.id;
    map.close();
    if (id) await focusMark(id);
  }

  function step(by: 1 | -1): void {
    const id = map.step(by);
    if (id) void stage.go(id);
  }

  return { load, focusMark, visit, click, close, step };
}
