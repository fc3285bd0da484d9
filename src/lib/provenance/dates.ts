import { numericForms, toNumeric } from './numeric-dates.ts';

/** A date as it was found, in EDTF; a month or day whose year the text leaves open takes the year named before it. */
export interface FoundDate {
  kind: 'date';
  raw: string;
  start: number;
  value: string;
}

const months = [
  'january|jan|enero|ene|janvier|janv',
  'february|feb|febrero|février|févr',
  'march|mar|marzo|mars',
  'april|apr|abril|abr|avril|avr',
  'may|mayo|mai',
  'june|jun|junio|juin',
  'july|jul|julio|juillet|juil',
  'august|aug|agosto|ago|août',
  'september|sept|sep|septiembre|setiembre|septembre',
  'october|oct|octubre|octobre',
  'november|nov|noviembre|novembre',
  'december|dec|diciembre|dic|décembre|déc'
];
/** Short forms, which may end in a full stop of their own. */
export const shortMonths = 'jan|ene|janv|feb|févr|mar|apr|abr|avr|jun|jul|juil|aug|ago|sept|sep|oct|nov|dec|dic|déc';
const month = `(?<month>${months.join('|')})(?:(?<=${shortMonths})\\.)?`;
const year = '(?<year>(?:1[5-9]|20)\\d\\d)';
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th|er)?';
const edge = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}])';

/** From the fullest form to the barest; what one form took, the next ones leave alone. */
const forms = [
  `(?<year>\\d{4})\\s?年\\s?(?:(?<number>\\d{1,2})\\s?月)?(?:\\s?(?<day>\\d{1,2})\\s?[日号])?`,
  `(?<number>\\d{1,2})\\s?月(?:\\s?(?<day>\\d{1,2})\\s?[日号])?`,
  `${edge}(?<year>(?:1[5-9]|20)\\d\\d)-(?<number>0[1-9]|1[0-2])(?:-(?<day>[0-3]\\d))?${end}`,
  ...numericForms,
  `${edge}${month}\\s+${day},?\\s+(?:of\\s+)?${year}${end}`,
  `${edge}${day}\\s+(?:of\\s+|de\\s+)?${month},?\\s+(?:de[l]?\\s+|of\\s+)?${year}${end}`,
  `${edge}${month},?\\s+(?:de[l]?\\s+|of\\s+)?${year}${end}`,
  `${edge}${month}\\s+${day}${end}`,
  `${edge}${day}\\s+(?:of\\s+|de\\s+)?${month}${end}`,
  `${edge}(?<decade>(?:1[5-9]|20)\\d)0s${end}`,
  // A bare year, not a sum, a measure or a part of a longer number.
  `(?<![\\p{L}\\p{N}.,$€£¥]|\\p{L}{4,}-|(?:^|[\\s(])(?<!\\d\\s)[-−])${year}(?![\\p{L}\\p{N}%]|[.,]\\d|\\s?[$€£¥](?!\\s?\\d)|\\s?(?:%|年|percent|per cent|km|tonnes?|tons?|MW|million|billion|thousand|people|dollars|euros|USD|EUR|millones|milliards|mil)${end})`,
  `${edge}${month}${end}`
].map((form) => new RegExp(form, 'giu'));
const bareMonth = forms.at(-1)!;

/** "May", "March" and short forms alone are dates only where a preposition or a year near them says so. */
const isPlainWord = (raw: string, before: string): boolean => {
  if (
    !/^\p{Lu}/u.test(raw) &&
    !/^(?:enero|febrero|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|avril|juin|juillet|août|septembre|octobre|novembre|décembre)$/iu.test(
      raw
    )
  )
    return true;
  if (/^(?:may|march|mars|mar|mai|jan|jun|sep|dec|dic|ago|ene|abr|avr|nov|oct|feb|jul|aug|apr)\.?$/iu.test(raw))
    return !/(?:^|[^\p{L}])(?:in|by|since|until|from|of|last|this|to|before|after|late|early|mid|en|de|desde|hasta|depuis|and)[\s-]+$/iu.test(
      before
    );
  return false;
};

const pad = (text: string | number): string => String(text).padStart(2, '0');

function toEdtf(groups: Record<string, string | undefined>, known: string | undefined): string | undefined {
  const { year: own, number, day: date, decade } = groups;
  if (decade) return `${decade}X`;
  const name = groups['month']?.toLowerCase();
  const index = number ? Number(number) : months.findIndex((names) => name && names.split('|').includes(name)) + 1;
  const full = own ?? known ?? 'XXXX';
  if (index > 12 || Number(date ?? 1) > 31 || Number(date ?? 1) < 1) return undefined;
  return [full, index > 0 ? pad(index) : undefined, date ? pad(date) : undefined].filter(Boolean).join('-');
}

/**
 * Finds dates in a sentence.
 * @param before the last year that the text named before this sentence
 */
export function parseDates(text: string, before?: string): FoundDate[] {
  let rest = text;
  const matches: { raw: string; index: number; groups: Record<string, string | undefined> }[] = [];
  for (const form of forms)
    rest = rest.replace(form, (...parts: unknown[]) => {
      const groups = toNumeric(parts.at(-1) as Record<string, string | undefined>);
      const at = parts.at(-3) as number;
      const raw = parts[0] as string;
      if (form === bareMonth && isPlainWord(raw, text.slice(Math.max(0, at - 12), at))) return raw;
      matches.push({ raw, index: at, groups });
      return '\u0000'.repeat(raw.length);
    });
  matches.sort((a, b) => a.index - b.index);
  const years = matches.flatMap(({ groups, index }) => (groups['year'] ? { year: groups['year'], at: index } : []));
  return matches.flatMap(({ raw, index, groups }) => {
    const known = years.findLast(({ at }) => at <= index)?.year ?? before ?? years[0]?.year;
    const value = toEdtf(groups, known);
    return value === undefined ? [] : { kind: 'date' as const, raw: raw.trim(), start: index, value };
  });
}
