import { describe, expect, it } from 'vitest';
import { compareDates } from '../../../../src/lib/dates/compare.ts';
import { formatDate, formatDay } from '../../../../src/lib/dates/format.ts';
import { parseDate } from '../../../../src/schemas/date.ts';

describe('formatDate', () => {
  it.each([
    ['2023', '2023'],
    ['2025-05', 'May 2025'],
    ['2026-02-02', '2 February 2026'],
    ['2025-07/2025-12', 'July 2025 to December 2025'],
    ['2023/2024-03-05', '2023 to 5 March 2024'],
    ['2025-12/..', 'since December 2025'],
    ['2026-02~', 'about February 2026']
  ])('says %s as it is known', (edtf, text) => expect(formatDate(parseDate(edtf))).toBe(text));

  it('names the era of years before 1', () => {
    expect(formatDate(parseDate('-0974~'))).toBe('about 975 BC');
    expect(formatDate(parseDate('-0043-03-15'))).toBe('15 March 44 BC');
    expect(formatDate(parseDate('0000/0001'))).toBe('1 BC to 1');
    expect(formatDate(parseDate('-0974'), 'de')).toBe('975 v. Chr.');
    expect(formatDay(parseDate('0001').start - 1)).toBe('31 December 1 BC');
  });

  it('names the months of other languages', () => {
    expect(formatDate(parseDate('2025-05'), 'es')).toBe('mayo de 2025');
    expect(formatDate(parseDate('2025-05'), 'zh-Hans')).toBe('2025年5月');
  });

  it.each([
    ['de', '2026-02-02', '2. Februar 2026'],
    ['de', '2025-07/2025-12', 'Juli 2025 bis Dezember 2025'],
    ['de', '2025-12/..', 'seit Dezember 2025'],
    ['de', '2026-02~', 'etwa Februar 2026'],
    ['zh-Hans', '2025-07/2025-12', '2025年7月至2025年12月'],
    ['zh-Hans', '2025-12/..', '自2025年12月起'],
    ['zh-Hans', '2026-02~', '约2026年2月'],
    ['ar', '2025-07/2025-12', 'يوليو 2025 إلى ديسمبر 2025'],
    ['ar', '2025-12/..', 'منذ ديسمبر 2025'],
    ['ar', '2026-02~', 'حوالي فبراير 2026']
  ])('speaks %s: %s', (lang, edtf, text) => expect(formatDate(parseDate(edtf), lang)).toBe(text));

  it.each(['fa', 'ar-SA', 'th'])('keeps its calendar in %s', (lang) =>
    expect(formatDate(parseDate('2025'), `${lang}-u-nu-latn`)).toBe('2025')
  );

  it('shortens for labels', () => {
    expect(formatDate(parseDate('2026-02-02'), 'en', 'short')).toBe('2 Feb 2026');
    expect(formatDay(20_497)).toBe('13 February 2026');
  });
});

describe('compareDates', () => {
  it('sorts by start, then by end', () => {
    const sorted = ['2025-07', '2025-07-10', '2025', '2025-07-01', '2023']
      .map((text) => parseDate(text))
      .sort(compareDates);
    expect(sorted.map(({ edtf }) => edtf)).toEqual(['2023', '2025', '2025-07-01', '2025-07', '2025-07-10']);
  });
});
