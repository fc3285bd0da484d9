import { join } from 'node:path';
import { formatChapter, formatStub, selectValues } from '../../lib/provenance/draft.ts';
import { shortHash } from '../../lib/provenance/normal.ts';
import { formatPlace } from '../../lib/provenance/record.ts';
import { formatLocator, type Reading, type ReadSentence } from '../../lib/provenance/reading.ts';
import { createClaimedTest, createPlacing } from './claimed.ts';
import { selectRange } from './yaml.ts';
import type { Known } from './content.ts';
import type { Merge } from './merge.ts';
import type { Output } from './write.ts';

const head = (id: string): string =>
  `# Proposed for ${id}: one claim for each sentence with a number, date or name. The site ignores drafts; write what is
# missing, then move what you keep to content/claims.yaml.
`;

const pad = (n: number): string => String(n).padStart(2, '0');

/** Sentences that need a proposal: all that no claim has, or, in a second reading, those that are new or changed. */
function selectWanting(known: Known, values: Iterable<ReadSentence>, merge: Merge | undefined): ReadSentence[] {
  const isTaken = createClaimedTest(known.ledger.entries);
  if (!merge || (!known.draft.yaml && known.chapters.length === 0 && !merge.text))
    return [...values].filter((sentence) => !isTaken(sentence));
  const isKept = createClaimedTest([...known.ledger.entries, ...known.draft.entries]);
  const { alignment, before, now } = merge;
  const changed = alignment.changed.flatMap(([from, to]) => (isKept(before[from]!) ? [] : now[to]!));
  const kept = new Set([...known.ledger.entries, ...known.draft.entries].map(({ locator }) => locator?.hash));
  const wanted = new Set(
    [...changed, ...alignment.fresh.map((index) => now[index]!)]
      .filter(({ hash }) => !kept.has(shortHash(hash)))
      .map(formatLocator)
  );
  return [...values].filter((sentence) => wanted.has(formatLocator(sentence)));
}

/** The proposals that are there, with the locators of sentences that moved brought up to date; no other byte changes. */
function placeStubs({ draft }: Known, merge: Merge | undefined): string {
  const { yaml } = draft;
  if (!yaml) return '';
  const resolvePlace = merge && createPlacing(merge);
  return draft.entries.reduceRight((text, { locator, index }) => {
    const place = locator && resolvePlace?.(locator);
    const range = selectRange(yaml, [index, 'locator']);
    if (!place || !range || formatLocator(place) === formatLocator(locator)) return text;
    return text.slice(0, range[0]) + formatPlace(place) + text.slice(range[1]);
  }, yaml.text);
}

/** Sections that need a chapter: all of a new document; later those whose every sentence is new. */
function selectNewSections(reading: Reading, known: Known, merge: Merge | undefined): Reading['sections'] {
  if (!merge || (known.chapters.length === 0 && !merge.text)) return reading.sections;
  const fresh = new Set(merge.alignment.fresh.map((index) => formatLocator(merge.now[index]!)));
  return reading.sections.filter(({ paragraphs }) => paragraphs.flat().every((one) => fresh.has(formatLocator(one))));
}

/** Files to write under content/drafts; none that an author wrote is changed beyond its locators. */
export function createDrafts(reading: Reading, language: string, known: Known, merge?: Merge) {
  const values = selectValues(reading, language);
  const ids = new Map<ReadSentence, string>();
  let next = known.next;
  for (const sentence of selectWanting(known, values.keys(), merge)) ids.set(sentence, `C${pad(next++)}`);
  const stubs = [...ids].map(([sentence, id]) =>
    formatStub({ id, document: known.id, sentence, values: values.get(sentence)! })
  );
  const before = placeStubs(known, merge);
  const start = before ? `${before.trimEnd()}\n\n` : head(known.id);
  const text = stubs.length > 0 ? start + stubs.join('\n') : before;
  const outputs: Output[] = [];
  if (stubs.length > 0 || (known.draft.yaml && text !== known.draft.yaml.text))
    outputs.push({ path: known.draft.path, text });
  const folders = stubs.length > 0 ? selectNewSections(reading, known, merge) : [];
  let free = Math.max(0, ...known.chapters.map((name) => Number(name.slice(0, 2))));
  let left = 0;
  for (const { paragraphs } of folders) {
    if (++free > 99) left++;
    else
      outputs.push({
        path: join(known.dir, 'drafts', known.id, 'chapters', `${pad(free)}-section-${free}`, 'index.mdx'),
        text: formatChapter(
          known.id,
          free,
          paragraphs.map((sentences) => sentences.flatMap((one) => ids.get(one) ?? []))
        )
      });
  }
  return { outputs, stubs: stubs.length, left };
}
