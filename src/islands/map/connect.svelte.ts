import { untrack } from 'svelte';
import { loadExplore } from './load-explore.ts';
import type { MapState } from './map-state.svelte.ts';
import { paintSheet } from './paint.ts';
import type { LiveSource } from './props.ts';
import type { MapStage } from './stage.svelte.ts';
import { isDrawn } from './support.ts';
import { loadStyles } from '../shared/styles.ts';

interface Parts {
  root: HTMLElement;
  sheet: HTMLElement;
  map: MapState;
  stage: MapStage;
  live: LiveSource;
  /** Address of an asset's page, with `*` for its id. */
  page: string;
}

/** What others ask of the widget: its view as a query, the ids that it shows, its picture, the ground that MapLibre drew. */
type Question = CustomEvent<{ what: string; reply: (answer: unknown) => void }>;

/** Ties what the server drew to the state: effects that change classes and places, never what is there. Within an effect. */
export function connectMap({ root, sheet, map, stage, live, page }: Parts): () => void {
  const undo = new AbortController();
  let loading: Promise<MapStage['explorer']> | null = null;
  stage.load = () =>
    (loading ??= Promise.all([loadExplore(live.explore), live.styles && loadStyles(live.styles)]).then(
      ([{ Explorer, connectGestures }]) => {
        if (undo.signal.aborted) return null;
        const explorer = new Explorer({ sheet, map, stage, live, page });
        for (const stop of [connectGestures(sheet, explorer), () => explorer.stop()])
          undo.signal.addEventListener('abort', stop);
        return (stage.explorer = explorer);
      },
      () => {
        loading = null;
        return null;
      }
    ));
  stage.want = async () => {
    const explorer = await stage.load();
    if (!explorer && !undo.signal.aborted) stage.note = 'The map could not be loaded; it stays as drawn.';
    return explorer;
  };

  $effect(() => {
    void [map.shown, map.chosen, map.stop, map.clockDay];
    const { explorer } = stage;
    untrack(() => {
      paintSheet(sheet, map);
      explorer?.repaint();
    });
  });
  $effect(() => {
    const { at } = map.views.view;
    untrack(() => void stage.show(at));
  });

  if (sheet.querySelector('.map-gather'))
    void import('./crowds.ts').then(({ connectCrowds }) => connectCrowds(sheet, stage, undo.signal));
  const listen = (name: string, act: (event: Event) => void) =>
    root.addEventListener(name, act, { signal: undo.signal });
  const selectPicture = () =>
    [...sheet.querySelectorAll(stage.isMoved ? '.map-scene' : '.map-marks')].find(isDrawn) ?? null;
  const answers: Record<string, () => unknown> = {
    view: () => map.views.query,
    ids: () => map.shownIds,
    picture: selectPicture,
    ground: () => stage.explorer?.drawGround()
  };
  listen('widget-ask', (event) => {
    const { what, reply } = (event as Question).detail;
    const answer = answers[what]?.();
    if (answer !== undefined) reply(answer);
  });
  listen('widget-show', (event) => map.views.show((event as CustomEvent<string>).detail));
  return () => undo.abort();
}
