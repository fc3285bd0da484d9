import { parseNumberWords } from './number-words.ts';

/** A fraction in words as it was found; NaN where the words may say something else. */
export interface FoundFraction {
  raw: string;
  start: number;
  value: number;
}

interface Words {
  one: string;
  numerators: string;
  /** From a third to a tenth. */
  denominators: string[];
  /** What stands between a part and its whole. */
  of: string;
}

const words: Record<string, Words> = {
  en: {
    one: 'one',
    numerators: 'two|three|four|five|six|seven|eight|nine',
    denominators: 'thirds? quarters?|fourths? fifths? sixths? sevenths? eighths? ninths? tenths?'.split(' '),
    of: '\\sof\\s'
  },
  es: {
    one: 'un',
    numerators: 'dos|tres|cuatro|cinco|seis|siete|ocho|nueve',
    denominators:
      'tercios?|terceras\\spartes cuartos?|cuartas\\spartes quintos?|quintas\\spartes sextos?|sextas\\spartes séptimos?|séptimas\\spartes octavos?|octavas\\spartes novenos?|novenas\\spartes décimos?|décimas\\spartes'.split(
        ' '
      ),
    of: '\\sdel?\\s'
  },
  fr: {
    one: 'un',
    numerators: 'deux|trois|quatre|cinq|six|sept|huit|neuf',
    denominators: 'tiers quarts? cinquièmes? sixièmes? septièmes? huitièmes? neuvièmes? dixièmes?'.split(' '),
    of: "\\s(?:de\\s|du\\s|des\\s|d[’'])"
  }
};

/** A single part counts only behind a hyphen or where its whole follows: `one third party` is none. */
const toPattern = ({ one, numerators, denominators, of }: Words): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}]|\\p{L}[-‐‑])(?:(?<numerator>${numerators})|${one}(?=[-‐‑]|\\s\\p{L}+${of}))` +
      `[-‐‑\\s](?<denominator>${denominators.join('|')})(?![\\p{L}\\p{N}])(?:(?<whole>(?=${of}))|)`,
    'giu'
  );

const languages = Object.entries(words).map(([language, one]) => ({
  language,
  pattern: toPattern(one),
  denominators: one.denominators.map((names) => new RegExp(`^(?:${names})$`, 'iu'))
}));

/** In English they are spans of a year too. */
const isSpan = (raw: string, isWhole: boolean): boolean => / quarters?$/iu.test(raw) && !isWhole;

const han = '[一二两三四五六七八九十百千万]{1,9}|\\d{1,9}';
const chinese = new RegExp(`(?<below>${han})分之(?<above>${han})`, 'gu');
const toCount = (text: string): number => (/^\d/u.test(text) ? Number(text) : (parseNumberWords(text, 'zh') ?? NaN));

/** The whole number in front of a half is too little: `two and a half million`. */
const halves =
  /[\p{L}\p{N}.,-]{1,40}\s(?:and\sa\shalf|y\smedi[oa]|et\sdemie?)(?!\p{L})(?:\s(?:hundred|thousand|mil(?:lion(?:es|s)?|liards?)?|[bt]illion)(?!\p{L}))?/giu;

/** Per cent is a unit and no fraction. */
const parseChinese = (text: string): FoundFraction[] =>
  [...text.matchAll(chinese)].flatMap(({ 0: raw, index, groups }) =>
    groups!['below'] === '百'
      ? []
      : { raw, start: index, value: toCount(groups!['above']!) / toCount(groups!['below']!) }
  );

/** Finds `two-thirds`, `dos tercios`, `deux tiers` and `三分之二`. */
export function parseFractions(text: string, language: string): FoundFraction[] {
  if (language.startsWith('zh')) return parseChinese(text);
  const own = languages.find((one) => language.startsWith(one.language));
  if (!own) return [];
  const unsure = [...text.matchAll(halves)].map(({ 0: raw, index }) => ({ raw, start: index, value: NaN }));
  const sure = [...text.matchAll(own.pattern)].flatMap(({ 0: raw, index, groups }) => {
    const { numerator, denominator, whole } = groups!;
    const above = numerator ? parseNumberWords(numerator, language)! : 1;
    const below = own.denominators.findIndex((names) => names.test(denominator!)) + 3;
    if (!isSpan(raw, whole !== undefined)) return { raw, start: index, value: above / below };
    return above === 3 ? { raw, start: index, value: NaN } : [];
  });
  return [...unsure, ...sure];
}
