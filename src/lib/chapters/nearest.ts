import { toBase } from '../provenance/units.ts';
import { createValueTest, type ClaimValue, type FoundValue } from '../provenance/values.ts';
import type { Story } from '../story/story.ts';

/** The record of the ledger that comes nearest to words without a mark. */
export interface Nearest {
  id: string;
  /** The value that it carries, where it has values: `40 percent`. */
  value?: string;
  /** What it says, in our words. */
  says: string;
}

type Ledger = Pick<Story, 'claims' | 'evidence'>;

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
/** “December” is the month of any year, whatever year the text names elsewhere. */
const isSameDate = ({ raw, value }: FoundValue, own: string): boolean =>
  value === own || (!/\d{4}/u.test(raw) && String(value).slice(4) === own.slice(4));

/** How near a value of a claim is to one in a text: 4 the same, 3 the same but less exact, 2 a namesake, 0 another. */
function resolveNearness(found: FoundValue, own: ClaimValue): number {
  if (found.kind !== own.kind) return 0;
  const value = String(own.value).replace(/[~?%]/gu, '');
  if (found.kind === 'date') {
    if (isSameDate(found, value)) return 4;
    return found.value.startsWith(`${value}-`) || value.startsWith(`${found.value}-`) ? 3 : 0;
  }
  if (found.kind === 'name') {
    const [a, b] = [fold(found.value), fold(value)];
    return a === b ? 4 : b.includes(a) || a.includes(b) ? 3 : 0;
  }
  const [a, b] = [toBase(found.value, found.unit), toBase(Number(own.value), own.unit)];
  if (a.value === b.value) return a.unit === b.unit ? 4 : a.unit && b.unit ? 2 : 3;
  return found.value === Number(own.value) ? 2 : 0;
}

const formatValue = ({ value, unit }: ClaimValue): string => `${value}${unit ? ` ${unit}` : ''}`;

/**
 * Finds the claim or evidence that carries a value, or at least says the words.
 * @param listed ids that the chapter uses already; of two equally near ones, theirs comes first
 */
export function resolveNearest(
  words: string,
  found: FoundValue | undefined,
  { claims, evidence }: Ledger,
  listed: readonly string[],
  language: string
): Nearest | undefined {
  let best: { score: number; nearest: Nearest } | undefined;
  const offer = (score: number, nearest: Nearest): void => {
    const total = score > 0 && listed.includes(nearest.id) ? score + 0.5 : score;
    if (total > (best?.score ?? 0)) best = { score: total, nearest };
  };
  const saysWords = (text: string): boolean => fold(text).includes(fold(words));
  for (const { id, statement, values } of claims) {
    for (const own of found ? values : [])
      offer(resolveNearness(found!, own), { id, says: statement, value: formatValue(own) });
    if (saysWords(statement)) offer(1, { id, says: statement });
  }
  for (const { id, says } of evidence)
    if (found && createValueTest(says, { language })(found)) offer(2.5, { id, says });
    else if (saysWords(says)) offer(0.75, { id, says });
  return best?.nearest;
}

/** The whole value that words are a part of: `$10` and `billion` are of `$10 billion`. */
export const resolveValue = (words: string, values: readonly FoundValue[]): FoundValue | undefined =>
  values.filter(({ raw }) => raw.includes(words)).sort((a, b) => b.raw.length - a.raw.length)[0];
