import { toMiddle } from '../dates/clock.ts';
import { formatDistance, placeDistance } from '../dates/distance.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';
import { selectDistanceWords } from './words.ts';

/** What is nearest in time to an event on another lane, and how far it is from that event: "about seven weeks later". */
export interface Meanwhile {
  id: string;
  title: string;
  /** Its date in words, and its lane as the picture has it. */
  when: string;
  lane: string;
  colour: string;
  distance: string;
}

/** The one whose middle is nearest. @param sorted by their middles */
function selectNearest(sorted: readonly TimelineEvent[], at: number): TimelineEvent | undefined {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const half = (low + high) >> 1;
    if (toMiddle(sorted[half]!) < at) low = half + 1;
    else high = half;
  }
  const [before, after] = [sorted[low - 1], sorted[low]];
  return before && at - toMiddle(before) <= toMiddle(after!) - at ? before : after;
}

/**
 * The nearest event of each other lane, in the order of the lanes, by the id of each event. Lanes without events are left
 * out. At build: it holds the words of every language.
 * @param lang language of the words
 */
export function placeMeanwhile({ lanes, events, locale }: Timeline, lang: string): Record<string, Meanwhile[]> {
  const words = selectDistanceWords(lang);
  const own = lanes.map((_, lane) =>
    events.filter((event) => event.lane === lane).sort((a, b) => toMiddle(a) - toMiddle(b))
  );
  const select = (here: TimelineEvent): Meanwhile[] =>
    own.flatMap((sorted, lane) => {
      const event = lane === here.lane ? undefined : selectNearest(sorted, toMiddle(here));
      if (!event) return [];
      const { id, title, when } = event;
      const { label, colour } = lanes[lane]!;
      const distance = formatDistance(placeDistance(here, event), words, locale);
      return [{ id, title, when, lane: label, colour, distance }];
    });
  return Object.fromEntries(events.map((event) => [event.id, select(event)]));
}
