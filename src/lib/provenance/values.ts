import { parseDates, type FoundDate } from './dates.ts';
import { createMask } from './mask.ts';
import { parseNames, type FoundName, type Vocabulary } from './names.ts';
import { parseNumbers, type FoundNumber } from './numbers.ts';
import { toVisible } from './normal.ts';
import { toBase } from './units.ts';

/** A number, date or name in a sentence: `raw` as written, `value` and `unit` as the ledger writes them. */
export type FoundValue = FoundNumber | FoundDate | FoundName;

interface Context {
  language: string;
  /** The last year named before the sentence, for months without one. */
  year?: string | undefined;
  vocabulary?: Vocabulary | undefined;
}

/** Every value of a sentence, in the order of reading; the digits of a date are no number beside it. */
export function parseValues(sentence: string, { language, year, vocabulary }: Context): FoundValue[] {
  const text = toVisible(sentence);
  const dates = parseDates(text, year);
  const isDate = createMask(text.length, dates);
  const numbers = parseNumbers(text, language).filter((one) => !isDate(one));
  const isTaken = createMask(text.length, [...dates, ...numbers]);
  const names = parseNames(text, language, vocabulary).filter((one) => !isTaken(one));
  return [...dates, ...numbers, ...names].sort((a, b) => a.start - b.start);
}

/** The last year that a sentence names, for the sentences after it. */
export const resolveYear = (sentence: string): string | undefined =>
  parseDates(toVisible(sentence))
    .findLast(({ value }) => /^\d{4}/u.test(value))
    ?.value.slice(0, 4);

/** A value as a claim carries it. */
export interface ClaimValue {
  kind: 'number' | 'date' | 'name';
  value: number | string;
  unit?: string | undefined;
  raw?: string | undefined;
}

const fold = (text: string): string =>
  toVisible(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .toLowerCase();

/** Every way in which a name may stand in a sentence: `US Export-Import Bank (EXIM)` also as either part. */
function selectForms(name: string): string[] {
  const inside = [...name.matchAll(/[(（]([^)）]+)[)）]/gu)].map(([, part]) => part!);
  return [name, name.replace(/\s*[(（][^)）]*[)）]/gu, ''), ...inside].map((form) => fold(form).trim()).filter(Boolean);
}

const isWordIn = (words: string, text: string): boolean => {
  const pattern = words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const edge = /\p{Script=Han}/u.test(words) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  return new RegExp(`${edge[0]}${pattern}${edge[1]}`, 'u').test(text);
};

const isDateIn = (value: string, found: FoundValue[]): boolean => {
  const wanted = value.replace(/[~?%]/gu, '').split('/');
  return wanted.every((part) =>
    found.some((one) => one.kind === 'date' && (one.value === part || one.value.startsWith(`${part}-`)))
  );
};

const isNumberIn = ({ value, unit }: ClaimValue, text: string, found: FoundValue[]): boolean => {
  const wanted = toBase(Number(value), unit);
  return found.some((one) => {
    if (one.kind !== 'number') return false;
    const base = toBase(one.value, one.unit);
    if (Math.abs(base.value - wanted.value) > Math.abs(wanted.value) * 1e-9) return false;
    // A unit that is not in our list is read from the sentence itself.
    return !wanted.unit || base.unit === wanted.unit || (!base.unit && isWordIn(fold(wanted.unit), text));
  });
};

/**
 * Reads a sentence once, and tells of any value whether it holds it, in whatever form: `$10 billion`, `40%`, `February 2,
 * 2026`. A date that says less than the sentence matches too: 2025 for “May 2025”.
 */
export function createValueTest(sentence: string, context: Context): (value: ClaimValue) => boolean {
  const text = fold(sentence);
  let parsed: FoundValue[] | undefined;
  return (value) => {
    if (value.raw !== undefined && !text.includes(fold(value.raw))) return false;
    if (value.kind === 'name') return selectForms(String(value.value)).some((form) => isWordIn(form, text));
    parsed ??= parseValues(sentence, context);
    return value.kind === 'date' ? isDateIn(String(value.value), parsed) : isNumberIn(value, text, parsed);
  };
}
