import { resolveAlignment, isOtherDocument } from './align.ts';
import { selectYears } from './draft.ts';
import { shortHash } from './normal.ts';
import { createFragment, resolveMissing, type Fragment } from './fragment.ts';
import { longestFragment } from './overlap.ts';
import {
  formatLocator,
  selectPlaces,
  selectSentences,
  type Locator,
  type Outline,
  type Reading,
  type ReadSentence
} from './reading.ts';
import { createValueTest, type ClaimValue } from './values.ts';
import { formatRecord } from './yaml.ts';
import type { Problem } from '../story/problem.ts';

/** What the proof needs of a claim, and where its parts stand for messages. */
export interface LedgerClaim {
  id: string;
  file: string;
  locator: Locator & { hash?: string | undefined };
  values: readonly ClaimValue[];
  /** Words by which a browser finds the passage in its sentence. */
  fragment?: Fragment | undefined;
  /** Line of the locator, of each value, and of the fragment. */
  lines: {
    locator?: number | undefined;
    values: readonly (number | undefined)[];
    fragment?: number | undefined;
  };
}

/** A document and what is kept of it. */
interface Proof {
  reading: Reading;
  outline: Outline;
  language: string;
  /** Names for messages: the document as the author gave it, and its file in content/documents. */
  source: string;
  file: string;
}

const withLine = (line: number | undefined) => (line === undefined ? {} : { line });

/**
 * Compares the sentences of a document with the hashes that are kept of it.
 * @returns one mistake for each sentence that changed, came or went; one in all when it is another document
 */
export function checkOutline({ reading, outline, source, file }: Proof): Problem[] {
  const now = selectSentences(reading);
  const before = selectPlaces(outline);
  const alignment = resolveAlignment(before, now);
  if (isOtherDocument(alignment, before.length, now.length))
    return [
      {
        file: source,
        field: 'the document',
        found: `${alignment.same.size} of ${before.length} sentences of ${file}`,
        expected: 'the document that this outline was made from'
      }
    ];
  const expected = 'the sentence that the outline has; npm run ingest brings the outline up to date';
  return [
    ...alignment.changed.map(([, index]) => ({ ...now[index]!, found: 'another sentence', expected })),
    ...alignment.fresh.map((index) => ({ ...now[index]!, found: 'a sentence more', expected })),
    ...alignment.gone.map((index) => ({ ...before[index]!, line: undefined, found: 'no such sentence', expected })),
    ...[...alignment.same].flatMap(([from, to]) =>
      formatLocator(before[from]!) === formatLocator(now[to]!)
        ? []
        : [{ ...now[to]!, found: `the sentence of ${formatLocator(before[from]!)}`, expected }]
    )
  ].map(({ line, found, ...rest }) => ({
    file: source,
    ...withLine(line),
    field: `sentence ${formatLocator(rest)}`,
    found,
    expected
  }));
}

/** A sentence, and the last year named before it. */
interface Place {
  sentence: ReadSentence;
  year: string | undefined;
}

const formatSentence = (sentence: ReadSentence, { source }: Proof): string =>
  `sentence ${formatLocator(sentence)} (line ${sentence.line} of ${source})`;

const formatValue = ({ value, unit, raw }: ClaimValue): string =>
  `${value}${unit ? ` ${unit}` : ''}${raw === undefined ? '' : ` (“${raw}”)`}`;

/** Values of a claim that its sentence does not hold. */
function checkValues({ id, file, values, lines }: LedgerClaim, { sentence, year }: Place, proof: Proof): Problem[] {
  const isHeld = createValueTest(sentence.text, { language: proof.language, year });
  return values.flatMap((value, k) =>
    isHeld(value)
      ? []
      : {
          file,
          ...withLine(lines.values[k] ?? lines.locator),
          field: `${id} › values`,
          found: formatValue(value),
          expected: `a value that ${formatSentence(sentence, proof)} holds`
        }
  );
}

/** Browsers find no passage by words that its sentence does not hold. */
function checkFragment({ id, file, fragment, lines }: LedgerClaim, { sentence }: Place, proof: Proof): Problem[] {
  const end = fragment && resolveMissing(sentence.text, fragment);
  if (!end) return [];
  const behind = end === 'end' ? `, behind “${fragment.start}”` : '';
  return [
    {
      file,
      ...withLine(lines.fragment ?? lines.locator),
      field: `${id} › fragment › ${end}`,
      found: fragment[end]!,
      expected: `one to ${longestFragment} words of ${formatSentence(sentence, proof)}${behind}, exactly as it has them`,
      example: formatRecord(createFragment(sentence.text), 0)
    }
  ];
}

/** Proves each claim: its sentence is there, it is the one the claim was written for, and it holds what the claim has of it. */
export function checkClaims(claims: readonly LedgerClaim[], proof: Proof): Problem[] {
  const { reading, source } = proof;
  const sentences = selectSentences(reading);
  const years = selectYears(sentences);
  const places = new Map(
    sentences.map((sentence, index) => [formatLocator(sentence), { sentence, year: years[index] }])
  );
  const homes = new Map(sentences.map((sentence) => [shortHash(sentence.hash), sentence]));
  return claims.flatMap((claim): Problem[] => {
    const { id, file, locator, lines } = claim;
    const place = places.get(formatLocator(locator));
    const at = { file, ...withLine(lines.locator), field: `${id} › locator` };
    const home = locator.hash === undefined ? undefined : homes.get(locator.hash);
    const moved = home ? `${formatLocator(home)}, where the claim’s sentence stands now` : undefined;
    if (!place) return [{ ...at, found: formatLocator(locator), expected: moved ?? `a sentence that ${source} has` }];
    const isOther = locator.hash !== undefined && shortHash(place.sentence.hash) !== locator.hash;
    const problems: Problem[] = isOther
      ? [
          {
            ...at,
            found: `${formatLocator(locator)}, hash ${locator.hash}`,
            expected: moved ?? 'the sentence that the claim was written for; read the claim again',
            ...(moved ? {} : { example: `hash: '${shortHash(place.sentence.hash)}'` })
          }
        ]
      : [];
    // Values and words are looked for in a sentence that changed, and not in one that only took its place.
    if (isOther && moved) return problems;
    return [...problems, ...checkValues(claim, place, proof), ...checkFragment(claim, place, proof)];
  });
}
