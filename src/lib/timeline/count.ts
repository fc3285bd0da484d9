import { formatForms } from '../text/forms.ts';
import type { Timeline } from './timeline.ts';

// Numbers of events come again and again while the window moves, and plural rules are slow to make.
const known = new Map<string, string>();

/** A count of events in the words of the timeline: "4 events". */
export function formatEvents(count: number, { locale, words }: Pick<Timeline, 'locale' | 'words'>): string {
  const key = `${locale} ${count}`;
  const text = known.get(key) ?? formatForms(words.events, count, locale);
  known.set(key, text);
  return text;
}
