import type { MapAsset, MapMoment } from './model.ts';

/** In whose hands an asset was, as far as the record says. */
export interface Hands {
  /** Id of its class; null where it is not known. */
  alignment: string | null;
  /** True where it changed hands before the clock; what was only agreed does not count. */
  changed: boolean;
  /** The first dated event, where it alone tells what held until then, and nobody says since when. */
  until?: MapMoment | undefined;
}

/**
 * The hands that an asset is in when the clock stands at a day. An event counts once all of its date lies before the
 * clock. After the last one, today's class holds. Before any other, what that event says of the time until then; where it
 * says nothing, the class is not known: nothing is inferred.
 * @param clockDay first day that the clock leaves out; null is today
 */
export function selectHands(
  { alignment, history }: Pick<MapAsset, 'alignment' | 'history'>,
  clockDay: number | null
): Hands {
  if (clockDay === null) return { alignment, changed: false };
  const next = history.find(({ end }) => end >= clockDay);
  const changed = history.some(({ end, change }) => change === true && end < clockDay);
  const before = next?.before ?? null;
  return {
    alignment: next ? before : alignment,
    changed,
    until: before && next === history[0] ? next : undefined
  };
}
