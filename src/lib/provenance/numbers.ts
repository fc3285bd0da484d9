import { resolveScale, resolveUnit, scalePattern, unitPattern } from './units.ts';
import { hanPattern, numberWordPattern, parseNumberWords } from './number-words.ts';
import { parseFractions } from './fractions.ts';
import { createMask } from './mask.ts';

/** A number as it was found: `$10 billion` is 10, `billion USD`. */
export interface FoundNumber {
  kind: 'number';
  raw: string;
  start: number;
  value: number;
  unit?: string;
}

type Groups = Record<string, string | undefined>;

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

/** A hyphen behind a number makes a range, behind a letter a word. */
const sign = '(?<sign>(?<=^|[\\s(\\["“«])(?<!(?<![\\p{L}\\d])\\d{1,20}%?\\s)[-−])';
/** Parts of dates, of hours, of fractions and of names of versions are no numbers. */
const whole = '(?!\\d|[.,/:]\\d|[¼-¾⅐-⅞])';
/** The first number of a range may carry its own scale, where the second does too: `3m to 5m tonnes`. */
const firstScale =
  `(?:\\s?(?<firstScale>${scalePattern})(?!\\p{L})` +
  `(?=\\s?(?:[-–—]|\\s(?:to|a|à)\\s)\\s?${digits}\\s?(?:${scalePattern})(?!\\p{L})))`;

const pattern = new RegExp(
  `${sign}?(?<![\\p{L}\\p{N}.,]|\\p{L}[-‐]|\\d[/:])(?<lead>百分之|(?:${currencyPattern})\\s?)?(?<first>${digits})${whole}` +
    `(?:${firstScale}?\\s?(?:[-–—~至到]|\\s(?:to|a|à|and|y|et)\\s)\\s?(?:${currencyPattern})?(?<second>${digits})${whole})?` +
    `(?:[\\s\\u00a0-]?(?<scale>${scalePattern})(?![\\p{L}]))?(?:[\\s\\u00a0-]?(?:(?:de|d’|d')\\s?)?(?<unit>${unitPattern}))?`,
  'giu'
);
/** Chinese sets no space in front of a sign: behind the sign of a measure it makes a range, elsewhere only a percentage is sure. */
const chineseSign =
  '(?<sign>(?:(?<=^|[\\s(（,，:：、比为是约至到])(?<!\\d%?\\s)[-−]|(?<=(?![年月日号万亿千百吨元个家人倍次])\\p{Script=Han})[-−](?=[\\d.]+[%％])))';
const chinese = new RegExp(
  `${chineseSign}?(?<![A-Za-z\\d]|\\d[.,/:])(?<lead>百分之|(?:${currencyPattern})\\s?)?` +
    `(?<first>\\d+(?:[.,]\\d+)*)${whole}(?:\\s?(?<scale>万亿|十亿|千万|百万|[千万亿]))?(?:\\s?(?<unit>${unitPattern}))?`,
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
    Math.abs(factor) < 1e4 || Math.abs(total) < 1e6
      ? [1, '']
      : Math.abs(total) >= 1e12
        ? [1e12, 'trillion']
        : Math.abs(total) >= 1e9
          ? [1e9, 'billion']
          : [1e6, 'million'];
  const full = [name, unit].filter(Boolean).join(' ');
  return { value: round(total / size), ...(full ? { unit: full } : {}) };
}

/** Who sets a sign behind thousands with full stops writes as in Spain, even in an English text: `10.000 €`. */
const isSignBehind = (part: string, unit = ''): boolean => /[€$£]/u.test(unit) && /^\d{1,3}(?:\.\d{3})+$/u.test(part);

/** What the first and the second number of a match are multiplied by; a sign belongs to the first alone. */
function toFactors({ sign: minus, lead, unit, scale, firstScale: own = scale }: Groups): [number, number] {
  const isCounted = Boolean(lead) || unit !== undefined;
  const toFactor = (name: string | undefined): number => (name ? resolveScale(name, isCounted) : 1);
  return [toFactor(own) * (minus ? -1 : 1), toFactor(scale)];
}

/** Finds numbers, sums of money, percentages and measures in a sentence, in digits or in words. */
export function parseNumbers(text: string, language: string): FoundNumber[] {
  const isChinese = language.startsWith('zh');
  const fractions = parseFractions(text, language);
  const isFraction = createMask(text.length, fractions);
  const found: FoundNumber[] = fractions
    .filter(({ value }) => Number.isFinite(value))
    .map((one) => ({ kind: 'number', ...one, value: round(one.value) }));
  for (const match of text.matchAll(isChinese ? chinese : pattern)) {
    const { lead = '', first, second, unit } = match.groups!;
    const raw = match[0].trim();
    if (isFraction({ raw, start: match.index })) continue;
    // In Chinese a 年, 月 or 日 makes a date, which is found elsewhere.
    const named = lead === '百分之' ? 'percent' : (currencies[lead.trim().toLowerCase()] ?? resolveUnit(unit));
    const [own, shared] = toFactors(match.groups!);
    for (const [part, factor] of [[first, own] as const, [second, shared] as const]) {
      const value = part === undefined ? NaN : toNumber(part, isSignBehind(part, unit) ? 'es' : language);
      if (Number.isFinite(value))
        found.push({ kind: 'number', raw, start: match.index, ...formatScaled(value, factor, named) });
    }
  }
  const taken = createMask(text.length, [...fractions, ...found]);
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
