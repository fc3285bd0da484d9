import type { Outline, Reading } from './reading.ts';
import { formatList, formatRecord, formatScalar } from './yaml.ts';

/** What an author says of a document on the command line. */
interface Bibliography {
  title?: string | undefined;
  publisher?: string | undefined;
  date?: string | undefined;
  url?: string | undefined;
}

const names = { lead: 'Lead', titled: '', caption: 'Captions' };

/** True for a title that `formatSections` gives by itself: it tells what a section was, and so goes to no other one. */
export const isDefaultTitle = (title: string): boolean =>
  title === names.lead || title === names.caption || /^Section \d+$/u.test(title);

/**
 * The sections with the number of sentences in each paragraph, under titles of ours.
 * @param titles titles that earlier readings gave, by number of the section now
 */
export function formatSections({ sections }: Reading, titles: ReadonlyMap<number, string> = new Map()): string {
  const rows = sections.map(({ n, part, paragraphs }) => {
    const title = formatScalar(titles.get(n) ?? (names[part] || `Section ${n}`));
    const counts = paragraphs.map(({ length }) => length);
    const line = `  - { n: ${n}, title: ${title}, paragraphs: [${counts.join(', ')}] }`;
    return line.length <= 120 ? line : `  - n: ${n}\n    title: ${title}\n${formatList('paragraphs', counts, 4)}`;
  });
  return `sections:\n${rows.join('\n')}\n`;
}

/** The hashes of the sentences, section by section and paragraph by paragraph. */
export function formatOutline({ sections }: Outline): string {
  const lines = sections.flatMap(({ n, paragraphs }) => [
    `    - n: ${n}`,
    '      paragraphs:',
    ...paragraphs.flatMap((hashes) => hashes.map((hash, i) => `        ${i === 0 ? '- -' : '  -'} '${hash}'`))
  ]);
  return `outline:\n  sections:\n${lines.join('\n')}\n`;
}

/** A new file of content/documents: what is known of the document, and its outline. */
export function formatDocument(
  { id, language, ...known }: Bibliography & { id: string; language: string },
  reading: Reading,
  outline: Outline
): string {
  const { title, publisher, date, url } = known;
  const fields = Object.entries({ id, title, publisher, date, language, url }).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${formatScalar(value)}`
  );
  return [
    '# Bibliography and outline of a document. Its text is never stored here.',
    ...fields,
    '',
    formatSections(reading),
    formatOutline(outline)
  ].join('\n');
}

/** A locator as YAML; the hash is quoted, because it may look like a number. */
export const formatPlace = ({
  hash,
  ...place
}: {
  section: number;
  paragraph: number;
  sentence: number;
  hash: string;
}) => formatRecord(place, 0).replace(' }', `, hash: '${hash}' }`);
