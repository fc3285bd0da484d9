import type { LiveState } from './live-state.svelte.ts';
import type { MapState } from './map-state.svelte.ts';

interface Question {
  what: string;
  reply: (answer: unknown) => void;
}

/**
 * Answers what the page asks a map (its view as a query, the assets that it shows, the ground that a live map has drawn),
 * and shows the views that the page names, in memory.
 * @param toLive the live map, once there is one
 * @returns what undoes it
 */
export function answerPage(root: HTMLElement, map: MapState, toLive: () => LiveState | null): () => void {
  const answers: Record<string, () => unknown> = {
    view: () => map.views.query,
    ids: () => map.shownIds,
    ground: () => toLive()?.drawGround()
  };
  const undo = new AbortController();
  const listen = (name: string, act: (detail: unknown) => void) =>
    root.addEventListener(name, (event) => act((event as CustomEvent).detail), { signal: undo.signal });
  listen('widget-ask', (detail) => {
    const { what, reply } = detail as Question;
    const answer = answers[what]?.();
    if (answer !== undefined) reply(answer);
  });
  listen('widget-show', (query) => map.views.show(query as string));
  return () => undo.abort();
}
