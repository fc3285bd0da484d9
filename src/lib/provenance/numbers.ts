import { resolveScale, resolveUnit, scalePattern, unitPattern } from './units.ts';
import { hanPattern, numberWordPattern, parseNumberWords } from './number-words.ts';
import { createMask } from './mask.ts';

/** A number as it was found: `$10 billion` is 10, `billion USD`. */
export interface FoundNumber {
  kind: 'number';
  raw: string;
  start: number;
  value: number;
  unit?: string;
}

const currencies: Record<string, string> = {
  us$: 'USD',
  usd: 'USD',
  $: 'USD',
  eur: 'EUR',
  '€': 'EUR',
  gbp: 'GBP',
  '£': 'GBP',
  cny: 'CNY',
  rmb: 'CNY',
  'cn¥': 'CNY',
  '¥': 'CNY',
  '￥': 'CNY',
  a$: 'AUD',
  c$: 'CAD'
};
const currencyPattern = 'US\\$|CN¥|A\\$|C\\$|USD|EUR|GBP|CNY|RMB|[$€£¥￥]';
const digits = "\\d+(?:[.,\\u00a0\\u202f'’ ]\\d{3}(?!\\d))*(?:[.,]\\d+)?";

/** Reads digits as the language writes them: 1,234.5 in English and Chinese, 1.234,5 or 1 234,5 in Spanish and French. */
export function toNumber(raw: string, language: string): number {
  const text = raw.replace(/[\s'’\u00a0\u202f]/gu, '');
  const [group, decimal] = /^(?:es|fr)/u.test(language) ? ['.', ','] : [',', '.'];
  const grouped = new RegExp(`^\\d{1,3}(?:[${group}]\\d{3})+(?:[${decimal}]\\d+)?$`, 'u');
  // One mark that cannot part groups is a decimal mark, whatever the language: 3.5 in Spanish.
  return Number(grouped.test(text) ? text.replaceAll(group, '').replace(decimal, '.') : text.replace(',', '.'));
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,]|\\p{L}[-‐])(?<lead>百分之|(?:${currencyPattern})\\s?)?(?<first>${digits})` +
    `(?:\\s?(?:[-–—~至到]|\\s(?:to|a|à|and|y|et)\\s)\\s?(?:${currencyPattern})?(?<second>${digits}))?` +
    `(?:[\\s\\u00a0-]?(?<scale>${scalePattern})(?![\\p{L}]))?(?:[\\s\\u00a0-]?(?:(?:de|d’|d')\\s?)?(?<unit>${unitPattern}))?`,
  'giu'
);
const chinese = new RegExp(
  `(?<lead>百分之|(?:${currencyPattern})\\s?)?(?<first>\\d+(?:[.,]\\d+)*)(?<scale>万亿|十亿|千万|百万|[千万亿])?(?<unit>${unitPattern})?`,
  'giu'
);
const words = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<words>${numberWordPattern})(?![\\p{L}\\p{N}])(?:\\s?(?:(?:de|d’|d')\\s?)?(?<unit>${unitPattern}))?`,
  'giu'
);

// Chinese writes no spaces between words, so no edges tell where a number ends.
const chineseWords = new RegExp(`(?<lead>百分之)?(?<words>${hanPattern})(?<unit>${unitPattern})?`, 'gu');

const round = (value: number): number => Number(value.toPrecision(12));

/** Names big sums as the ledger does, in millions, billions and trillions; others in full. */
function formatScaled(value: number, factor: number, unit: string | undefined): Pick<FoundNumber, 'value' | 'unit'> {
  const total = value * factor;
  const [size, name] =
    factor < 1e4 || total < 1e6
      ? [1, '']
      : total >= 1e12
        ? [1e12, 'trillion']
        : total >= 1e9
          ? [1e9, 'billion']
          : [1e6, 'million'];
  const full = [name, unit].filter(Boolean).join(' ');
  return { value: round(total / size), ...(full ? { unit: full } : {}) };
}

/** Finds numbers, sums of money, percentages and measures in a sentence, in digits or in words. */
export function parseNumbers(text: string, language: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  const isChinese = language.startsWith('zh');
  for (const match of text.matchAll(isChinese ? chinese : pattern)) {
    const { lead = '', first, second, scale, unit } = match.groups!;
    const raw = match[0].trim();
    // In Chinese a 年, 月 or 日 makes a date, which is found elsewhere.
    const named = lead === '百分之' ? 'percent' : (currencies[lead.trim().toLowerCase()] ?? resolveUnit(unit));
    const factor = scale ? resolveScale(scale, lead !== '') : 1;
    for (const part of [first, second]) {
      const value = part === undefined ? NaN : toNumber(part, language);
      if (Number.isFinite(value))
        found.push({ kind: 'number', raw, start: match.index, ...formatScaled(value, factor, named) });
    }
  }
  const taken = createMask(text.length, found);
  for (const match of text.matchAll(isChinese ? chineseWords : words)) {
    const { lead, words: name, unit } = match.groups!;
    const raw = match[0].trim();
    const value = taken({ raw, start: match.index }) ? undefined : parseNumberWords(name!, language);
    if (value === undefined) continue;
    const named = lead ? 'percent' : resolveUnit(unit);
    found.push({ kind: 'number', raw, start: match.index, ...formatScaled(value, 1, named) });
  }
  return found.sort((a, b) => a.start - b.start);
}
