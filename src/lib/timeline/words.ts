import type { DistanceWords } from '../dates/distance.ts';
import type { Forms } from '../text/forms.ts';
import { arabic, arabicDistances } from './words/ar.ts';
import { german, germanDistances } from './words/de.ts';
import { english, englishDistances } from './words/en.ts';
import { chinese, chineseDistances } from './words/zh.ts';

/**
 * What the timeline says of its own, as plain strings, so that a page sends its reader one language. `{name}` stands for a
 * value: `fillWords` and `formatForms` in src/lib/text/forms.ts put it in.
 */
export interface TimelineWords {
  /** Steps from event to event. */
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  earlier: string;
  later: string;
  /** Names of the three readings, and of the choice between them. */
  reading: string;
  picture: string;
  list: string;
  table: string;
  /** A count of events: "{n} events". */
  events: Forms;
  /** The end of the drawing: "as of {date}". */
  until: string;
  /** Signs of the key. */
  wide: string;
  hollow: string;
  /** The clock: its label, its two steps, how to switch it off, and what it says when it is off. */
  clock: string;
  clockPrevious: string;
  clockNext: string;
  clockOff: string;
  clockAll: string;
  /** What the clock does, before it is set; and what it dims, with the numbers `{future}` and `{unknown}`. */
  clockHint: string;
  clockDims: string;
  /** The card: "Stated by {account}." */
  account: string;
  inDocument: string;
  context: string;
  /** Head of our part of a claim. */
  check: string;
  sources: string;
  meanwhile: string;
  page: string;
  close: string;
  loading: string;
  failed: string;
  /** Said where a part of the clock cannot be drawn. */
  frozen: string;
  /** The scrollbar, and what it and the live region say of the part that is shown, with `{range}` and `{events}`. */
  scrollbar: string;
  shown: string;
  /** Events that a list or a table leaves out: "{n} events". */
  leftOut: Forms;
  /** An address that could not be followed in full; `{what}` are the refused parts. */
  refused: string;
  /** Key help: its name, and pairs of keys and what they do. Spaces part keys, an underscore is a space. */
  keys: string;
  keyHelp: readonly (readonly [keys: string, what: string])[];
}

const languages: Record<string, { words: TimelineWords; distances: DistanceWords }> = {
  ar: { words: arabic, distances: arabicDistances },
  de: { words: german, distances: germanDistances },
  en: { words: english, distances: englishDistances },
  zh: { words: chinese, distances: chineseDistances }
};
const select = (lang: string) => languages[lang.split('-')[0]!] ?? languages['en']!;

/** The words of a language tag; English where a language has none. At build only: it holds every language. */
export const selectTimelineWords = (lang: string): TimelineWords => select(lang).words;

/** What the language says of the time between two events, within a sentence about the second. At build only. */
export const selectDistanceWords = (lang: string): DistanceWords => select(lang).distances;
