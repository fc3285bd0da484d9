import type { Stretch } from '../dates/clock.ts';
import type { TimelineWords } from './words.ts';

/** Stage 1: the facts of a timeline as plain JSON, days counted from 1970-01-01 UTC, names and dates ready to be shown. */
export type Status = 'done' | 'running' | 'waiting' | 'stopped';
export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon';

export interface TimelineSpan extends Stretch {
  status: Status;
  label: string;
  /** The date in words; empty for a stretch that nobody named, which is called by the event that began it. */
  when: string;
}

export interface TimelineLane {
  label: string;
  detail: string;
  colour: string;
  shape: Shape;
  spans: TimelineSpan[];
}

export interface TimelineEvent extends Stretch {
  id: string;
  title: string;
  /** Index into the lanes. */
  lane: number;
  priority: number;
  /** The date in words, and shortened for labels. */
  when: string;
  short: string;
  /** First day on which a source that we cite could tell of it; left out where that is a day of the event or before it. */
  known?: number;
  /** Left out for `done`. */
  status?: Status;
  /** True where the date is approximate. */
  soft?: true;
}

export interface Timeline {
  lanes: TimelineLane[];
  /** Sorted by start, then end. */
  events: TimelineEvent[];
  /** First day drawn, and the one after the last. */
  from: number;
  to: number;
  /** What stands at the end of the clock: "as of 13 February 2026"; empty where the drawing ends earlier. */
  until: string;
  /** BCP 47 tag for dates and numbers, with the Gregorian calendar. */
  locale: string;
  /** Which way time runs in a horizontal drawing. */
  dir: 'ltr' | 'rtl';
  words: TimelineWords;
}
