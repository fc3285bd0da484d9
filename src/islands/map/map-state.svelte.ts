import { noFilter, selectCounts, selectShown, toToggled, type Filter, type Group } from '~/lib/map/filter.ts';
import { selectHands } from '~/lib/map/hands.ts';
import type { MapAsset, MapClass } from '~/lib/map/model.ts';
import { selectNeighbour, type Direction } from '~/lib/map/neighbours.ts';
import { toClockDay } from '~/lib/timeline/clock.ts';
import { Announcer } from '../shared/announce.svelte.ts';
import type { ViewState } from '../shared/view.svelte.ts';

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
};

/** What a map shows and which asset the reader is at. Knows no element and no map library. */
export class MapState {
  readonly assets: MapAsset[];
  readonly classes: MapClass[];
  readonly views: ViewState;
  readonly announcer = new Announcer();
  /** True once the map answers input. */
  ready = $state.raw(false);
  /** The asset that last held the one tab stop of the map; the filter may have hidden it since. */
  #stop = $state.raw('');

  constructor(assets: MapAsset[], classes: MapClass[], views: ViewState) {
    this.assets = assets;
    this.classes = classes;
    this.views = views;
  }

  filter = $derived.by((): Filter => {
    const { show, mineral, country, kind, named } = this.views.view;
    return { show, mineral, country, kind, named };
  });
  shown = $derived.by(() => selectShown(this.assets, this.filter));
  shownIds = $derived.by(() => this.shown.map(({ id }) => id));
  chosen = $derived.by(() => this.shown.find(({ id }) => id === this.views.view.asset) ?? null);
  stop = $derived.by(() => (this.shownIds.includes(this.#stop) ? this.#stop : (this.shown[0]?.id ?? '')));
  /** Day that the clock leaves out; null while it is off. */
  clockDay = $derived.by(() => toClockDay(this.views.view.t));
  classCounts = $derived.by(() => selectCounts(this.assets, 'show', this.filter));
  mineralCounts = $derived.by(() => selectCounts(this.assets, 'mineral', this.filter));

  resolveClass = (id: string): MapClass | undefined => this.classes.find((one) => one.id === id);

  /** True for an asset of whose hands at the clock nothing is known. */
  isFuture = (asset: MapAsset): boolean => selectHands(asset, this.clockDay).alignment === null;

  /** Takes an id into a group of the filter, or out of it. */
  toggle(group: Group, id: string): void {
    this.views.update({ [group]: toToggled(this.filter[group], id) });
    this.announcer.say(`${this.shown.length} of ${this.assets.length} assets shown`);
  }

  clear(): void {
    this.views.update({ ...noFilter });
    this.announcer.say(`All ${this.assets.length} assets shown`);
  }

  /** Gives an asset the tab stop. */
  rest(id: string): void {
    this.#stop = id;
  }

  choose(id: string): void {
    this.rest(id);
    this.views.choose({ asset: id });
  }

  close(): void {
    this.views.choose({ asset: null });
  }

  /** The asset that a key leads to from another one; null for keys that lead nowhere. */
  selectTarget(key: string, id: string): string | null {
    if (key === 'Home') return this.shown[0]?.id ?? null;
    if (key === 'End') return this.shown.at(-1)?.id ?? null;
    const direction = directions[key];
    const from = this.assets.find((asset) => asset.id === id);
    return direction && from ? (selectNeighbour(this.shown, from, direction)?.id ?? id) : null;
  }

  /** Opens the card of the asset before or after the open one, in the order of the list, round its ends. */
  step(step: 1 | -1): string | null {
    const at = this.shown.findIndex(({ id }) => id === this.chosen?.id);
    const count = this.shown.length;
    const next = this.shown[at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count];
    if (!next) return null;
    this.choose(next.id);
    this.announcer.say(`${next.label}, ${this.resolveClass(next.alignment)?.label ?? ''}`);
    return next.id;
  }
}
