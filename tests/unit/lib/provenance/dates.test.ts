import { describe, expect, it } from 'vitest';
import { findAll, findValues } from './find.ts';

describe('parseDates', () => {
  it.each([
    ['fr', 'Le 3 janv. 2025 il vint', ['3 janv. 2025 = 2025-01-03']],
    ['fr', 'en févr. 2025', ['févr. 2025 = 2025-02']],
    ['fr', 'En déc. 2024', ['déc. 2024 = 2024-12']],
    ['es', 'En dic. 2024', ['dic. 2024 = 2024-12']],
    ['zh', '二〇二五年五月', ['二〇二五年五月 = 2025-05']],
    ['zh', '一九九八年十二月二十五日', ['一九九八年十二月二十五日 = 1998-12-25']],
    ['zh', '2025年五月十日', ['2025年 = 2025', '五月十日 = 2025-05-10']],
    ['zh', '三个月', []]
  ])('finds those of %s: %s', (language, text, dates) => expect(findValues(text, language, 'date')).toEqual(dates));

  it.each([
    ['2/3/2026', '2026'],
    ['2.3.2026', '2026'],
    ['2-3-2026', '2026'],
    ['3/3/2026', '2026-03-03'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['2026/3/2', '2026-03-02']
  ])('takes from %s no more than is sure', (raw, date) =>
    expect(findAll(`It came on ${raw}.`, 'en')).toEqual([`${raw} = ${date}`])
  );

  it('finds no date where no day can be', () => expect(findAll('on 45/3/2026', 'en')).toEqual(['45/3/2026 = 2026']));
});
