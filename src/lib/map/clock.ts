import { selectHands } from './hands.ts';
import type { MapAsset } from './model.ts';
import { toClockText } from './moment.ts';

type Dated = Pick<MapAsset, 'alignment' | 'history'>;

/** Where the slider of a map stops: at the end of a dated event. */
export interface Stop {
  /** First day that the clock leaves out there. */
  day: number;
  /** The same for an address. */
  t: string;
}

/** The stops of a map's clock by time, each once: where its assets have an event. An event without an end has none. */
export function selectStops(assets: readonly Dated[]): Stop[] {
  const days = new Map<number, string>();
  for (const moment of assets.flatMap(({ history }) => history))
    if (Number.isFinite(moment.end)) days.set(moment.end + 1, toClockText(moment));
  return [...days].map(([day, t]) => ({ day, t })).sort((a, b) => a.day - b.day);
}

/** The last stop that a clock has reached: -1 before the first, `stops.length` where no clock is set. */
export const selectStopIndex = (stops: readonly Stop[], clockDay: number | null): number =>
  clockDay === null ? stops.length : stops.findLastIndex(({ day }) => day <= clockDay);

/** What the clock leaves of a map: how many assets have an event by then, and of how many nobody knows the hands. */
export const selectClockCounts = (assets: readonly Dated[], clockDay: number): { begun: number; unknown: number } => ({
  begun: assets.filter(({ history }) => history.some(({ end }) => end < clockDay)).length,
  unknown: assets.filter((asset) => selectHands(asset, clockDay).alignment === null).length
});

/** The assets to which something happened after one stop and by another, the way that their history says. */
export const selectNews = <T extends Dated>(assets: readonly T[], after: number, by: number): T[] =>
  assets.filter(({ history }) => history.some(({ end }) => end >= after && end < by));
