import { shortHash } from '../../lib/provenance/normal.ts';
import { formatLocator, type Locator, type Reading } from '../../lib/provenance/reading.ts';
import { isOfSentence } from './claimed.ts';
import type { Known } from './content.ts';
import type { Merge } from './merge.ts';
import type { Source } from './source.ts';

const most = 40;
/** `1 claim`, `2 claims`. */
export const count = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
const formats = { plain: 'plain text', markdown: 'Markdown', html: 'HTML' };

/** What was found in a document, part by part; by numbers and lines, without its words. */
export function formatReading(source: Source, reading: Reading, language: string): string[] {
  const paragraphs = reading.sections.flatMap((section) => section.paragraphs);
  const sum = `${count(reading.sections.length, 'section')}, ${count(paragraphs.length, 'paragraph')}, ${count(paragraphs.flat().length, 'sentence')}`;
  const notes = paragraphs.flatMap((sentences) => {
    const words = sentences.reduce((total, { text }) => total + text.split(/\s+/u).length, 0);
    return words > 2000
      ? `${source.given}:${sentences[0]!.line}  one paragraph of ${count(words, 'word')}: were its line breaks lost?`
      : [];
  });
  const titled = reading.sections.filter(({ part }) => part === 'titled').length;
  const rows = reading.sections.slice(0, most).map(({ n, part, line, paragraphs: own }) => {
    const where = `line ${line}`.padEnd(10);
    return `  ${String(n).padStart(3)}  ${part.padEnd(8)} ${where} ${count(own.length, 'paragraph')}, ${count(own.flat().length, 'sentence')}`;
  });
  return [
    `${source.given}: ${formats[source.format]}, language ${language}; ${sum}.`,
    ...rows,
    ...(reading.sections.length > most ? [`  and ${reading.sections.length - most} more`] : []),
    ...(titled === 0 ? ['No headings were found: the text is one section.'] : []),
    ...notes
  ];
}

/** What changed since the last reading, with the claims that rest on it. */
export function formatMerge({ before, now, alignment }: Merge, { ledger, draft }: Known): string[] {
  const claims = [
    ...ledger.entries.map((entry) => ({ ...entry, file: ledger.file })),
    ...draft.entries.map((entry) => ({ ...entry, file: draft.file }))
  ];
  const toText = (entries: typeof claims): string =>
    entries.map(({ id, file, line }) => `${id} (${file}:${line})`).join(', ');
  const users = Map.groupBy(claims, ({ locator }) => locator && formatLocator(locator));
  const usersOf = (place: Locator & { hash: string }): string =>
    toText((users.get(formatLocator(place)) ?? []).filter(({ locator }) => isOfSentence(locator!, place)));
  // Claims of sentences that come back after they had vanished.
  const former = Map.groupBy(claims, ({ locator }) => locator?.hash);
  const formerOf = ({ hash }: { hash: string }): string => toText(former.get(shortHash(hash)) ?? []);
  const row = (word: string, place: string, rest: string): string =>
    `  ${word.padEnd(9)} ${place.padEnd(18)} ${rest}`.trimEnd();
  const moved = [...alignment.same].filter(([from, to]) => formatLocator(before[from]!) !== formatLocator(now[to]!));
  const list = (rows: string[]): string[] =>
    rows.length > most ? [...rows.slice(0, most), `  and ${rows.length - most} more`] : rows;
  return [
    `Since the last reading: ${alignment.fresh.length} new, ${alignment.changed.length} changed, ${alignment.gone.length} vanished, ${moved.length} moved.`,
    ...list(
      alignment.fresh.map((i) => row('new', formatLocator(now[i]!), `line ${now[i]!.line}  ${formerOf(now[i]!)}`))
    ),
    ...list(
      alignment.changed.map(([from, to]) =>
        row(
          'changed',
          formatLocator(now[to]!),
          `line ${now[to]!.line}  ${usersOf(before[from]!) || formerOf(now[to]!)}`
        )
      )
    ),
    ...list(alignment.gone.map((i) => row('vanished', formatLocator(before[i]!), usersOf(before[i]!)))),
    ...list(
      moved.map(([from, to]) =>
        row('moved', `${formatLocator(before[from]!)} → ${formatLocator(now[to]!)}`, usersOf(before[from]!))
      )
    )
  ];
}
