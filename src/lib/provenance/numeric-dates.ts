type Groups = Record<string, string | undefined>;

const hanDigits = '〇一二三四五六七八九';
const hanDigit = `[${hanDigits}零○]`;
const hanMonth = '(?<hanMonth>十[一二]?|[一二三四五六七八九])\\s?月';
const hanDay = '(?:\\s?(?<hanDay>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])\\s?[日号])?';

/** Dates in digits or Chinese numbers, from the fullest form to the barest. */
export const numericForms = [
  `(?<![\\p{L}\\p{N}.,/-])(?<year>(?:1[5-9]|20)\\d\\d)\\/(?<number>0?[1-9]|1[0-2])\\/(?<day>[0-3]?\\d)(?![\\p{L}\\p{N}]|[./-]\\d)`,
  `(?<![\\p{L}\\p{N}.,/-])(?<first>\\d{1,2})(?<mark>[./-])(?<second>\\d{1,2})\\k<mark>(?<year>(?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}]|[./-]\\d)`,
  `(?<!${hanDigit})(?<hanYear>[一二]${hanDigit}{3})\\s?年(?:${hanMonth}${hanDay})?`,
  `(?<![${hanDigits}十百])${hanMonth}${hanDay}`
];

const toDigits = (text: string): string =>
  [...text.replace(/[零○]/gu, '〇')].map((sign) => hanDigits.indexOf(sign)).join('');

/** 十五 → 15, 二十 → 20, 五 → 5. */
function toCount(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const ten = text.includes('十') ? toDigits(tens || '一') : '';
  return ten + (ones ? toDigits(ones) : '0');
}

/** Only one order may be possible; where two are, the year is all that is sure. */
function resolveOrder(first: number, second: number): Groups {
  if (first > 31 || second > 31 || first < 1 || second < 1) return {};
  if (first !== second && first <= 12 === second <= 12) return {};
  const [day, month] = first > 12 ? [first, second] : [second, first];
  return { number: String(month), day: String(day) };
}

/** The groups of a match as those of a date in digits: `year`, `number` of the month, `day`. */
export function toNumeric(groups: Groups): Groups {
  const { first, second, hanYear, hanMonth: month, hanDay: day, ...rest } = groups;
  if (first && second) return { ...rest, ...resolveOrder(Number(first), Number(second)) };
  return {
    ...rest,
    ...(hanYear ? { year: toDigits(hanYear) } : {}),
    ...(month ? { number: toCount(month) } : {}),
    ...(day ? { day: toCount(day) } : {})
  };
}
