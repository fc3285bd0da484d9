import { createVocabulary } from './names.ts';
import { selectSentences, toLocator, type Reading, type ReadSentence } from './reading.ts';
import { parseValues, resolveYear, type FoundValue } from './values.ts';
import { formatPlace } from './record.ts';
import { formatList, formatRecord, formatScalar } from './yaml.ts';

/** A claim proposed for one sentence: where it stands and the values found in it, without a word of its text. */
export interface Stub {
  id: string;
  document: string;
  sentence: ReadSentence;
  values: FoundValue[];
}

/** The last year named before each sentence of a reading, for months without one. */
export function selectYears(sentences: readonly ReadSentence[]): (string | undefined)[] {
  let year: string | undefined;
  return sentences.map(({ text }) => {
    const before = year;
    year = resolveYear(text) ?? year;
    return before;
  });
}

const toKey = ({ kind, raw, value }: FoundValue): string => `${kind} ${raw} ${value}`;

/** Most values that one claim is proposed with; a longer sentence is a text whose line breaks were lost. */
const mostValues = 100;

/** Values of each sentence of a reading that has any, each value once. */
export function selectValues(reading: Reading, language: string): Map<ReadSentence, FoundValue[]> {
  const sentences = selectSentences(reading);
  const vocabulary = createVocabulary(sentences.map(({ text }) => text));
  const years = selectYears(sentences);
  return new Map(
    sentences.flatMap((sentence, index) => {
      const found = parseValues(sentence.text, { language, year: years[index], vocabulary });
      const values = [...new Map(found.map((value) => [toKey(value), value])).values()].slice(0, mostValues);
      return values.length > 0 ? [[sentence, values] as const] : [];
    })
  );
}

const toKind = (values: FoundValue[]): string => {
  const kinds = new Set(values.map(({ kind }) => kind));
  return kinds.has('number') ? 'number' : kinds.has('date') ? 'date' : 'actor';
};

const formatValue = ({ raw, value, kind, ...rest }: FoundValue): string => {
  const unit = 'unit' in rest && rest.unit !== undefined ? { unit: rest.unit } : {};
  return `    - ${formatRecord({ raw, value, ...unit, kind }, 6)}`;
};

/** A proposed claim as YAML; what only an author can say is marked as to be written, and its verdict as undecided. */
export function formatStub({ id, document, sentence, values }: Stub): string {
  const subject = values.find(({ kind }) => kind === 'name')?.value ?? 'To be written.';
  return [
    `- id: ${id}`,
    `  document: ${document}`,
    '  statement: To be written in our own words.',
    `  kind: ${toKind(values)}`,
    '  status: reported',
    `  locator: ${formatPlace(toLocator(sentence))}`,
    `  subject: ${formatScalar(subject)}`,
    '  values:',
    ...values.map(formatValue),
    '  checkable: true',
    '  verdict: to_be_decided',
    '  reason: To be written.',
    ''
  ].join('\n');
}

/** The first draft of a chapter for one section: a paragraph for each of the document's, with the claims proposed for it. */
export function formatChapter(document: string, n: number, paragraphs: string[][]): string {
  const claims = paragraphs.flat();
  const body = paragraphs
    .filter((ids) => ids.length > 0)
    .map((ids) => ids.map((id) => `<Claim id="${id}">To be written.</Claim>`).join(' '));
  return [
    '---',
    `document: ${document}`,
    `title: Section ${n}`,
    'summary: To be written in one sentence.',
    ...(claims.length > 0 ? [formatList('claims', claims, 0)] : []),
    '---',
    '',
    body.length > 0 ? body.join('\n\n') : 'To be written.',
    ''
  ].join('\n');
}
