import { isOtherDocument, resolveAlignment, type Alignment } from '../../lib/provenance/align.ts';
import { formatOutline, formatSections, isDefaultTitle } from '../../lib/provenance/record.ts';
import {
  formatLocator,
  selectPlaces,
  selectSentences,
  toOutline,
  type Locator,
  type Reading,
  type ReadSentence
} from '../../lib/provenance/reading.ts';
import { Mistake } from './mistake.ts';
import { parseYaml, replaceField } from './yaml.ts';
import type { Known } from './content.ts';

/** What a second reading of a document found. */
export interface Merge {
  before: (Locator & { hash: string })[];
  now: ReadSentence[];
  alignment: Alignment;
  /** The new text of the document's file; undefined where nothing changed. */
  text?: string;
}

const countsOf = (sections: { paragraphs: unknown[] }[]): string =>
  JSON.stringify(sections.map((one) => one.paragraphs));

const toTaken = (id: string, title: string | undefined, why: string): Mistake =>
  new Mistake(
    `The id ${id} is taken by another document${title ? `, “${title}”` : ''}: ${why}.\nGive this one an id of its own, or remove content/documents/${id}.yaml first.`
  );

/** Titles of ours, handed on to the sections that share most sentences with the ones that had them. */
function resolveTitles(known: NonNullable<Known['document']>, { before, now, alignment }: Merge): Map<number, string> {
  const shared = new Map<number, Map<number, number>>();
  for (const [from, to] of [...alignment.same, ...alignment.changed]) {
    const counts = shared.get(now[to]!.section) ?? new Map<number, number>();
    counts.set(before[from]!.section, (counts.get(before[from]!.section) ?? 0) + 1);
    shared.set(now[to]!.section, counts);
  }
  const titles = new Map<number, string>();
  for (const [section, counts] of shared) {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    const title = known.record.sections.find(({ n }) => n === best?.[0])?.title;
    if (title !== undefined && !isDefaultTitle(title)) titles.set(section, title);
  }
  return titles;
}

/**
 * Compares a document with what is kept of it, and brings the outline up to date; the rest of the file stays as it is.
 * @throws Mistake where the id is that of another document
 */
export function mergeDocument(known: NonNullable<Known['document']>, id: string, reading: Reading): Merge {
  const { yaml, record } = known;
  const now = selectSentences(reading);
  const outline = toOutline(reading);
  const counts = outline.sections.map(({ paragraphs }) => ({ paragraphs: paragraphs.map(({ length }) => length) }));
  if (!record.outline && countsOf(record.sections) !== countsOf(counts))
    throw toTaken(id, record.title, 'its sections have other numbers of paragraphs and sentences');
  const before = record.outline ? selectPlaces(record.outline) : now;
  const alignment = resolveAlignment(before, now);
  if (isOtherDocument(alignment, before.length, now.length))
    throw toTaken(id, record.title, `${alignment.same.size} of its ${before.length} sentences are in this file`);
  const merge: Merge = { before, now, alignment };
  const isSame =
    record.outline &&
    before.length === now.length &&
    before.every((place, i) => place.hash === now[i]!.hash && formatLocator(place) === formatLocator(now[i]!));
  if (isSame) return merge;
  const sections = replaceField(yaml, 'sections', formatSections(reading, resolveTitles(known, merge)));
  const withSections = record.outline ? sections : yaml.text;
  return { ...merge, text: replaceField(parseYaml(withSections, yaml.file), 'outline', formatOutline(outline)) };
}
