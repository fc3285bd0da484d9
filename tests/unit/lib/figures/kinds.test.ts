import { describe, expect, test } from 'vitest';
import { formatBarsAlt, selectSeriesNotes, toBarsTable } from '../../../../src/lib/figures/bars.ts';
import { formatChecklistAlt, selectLane, toChecklistTable } from '../../../../src/lib/figures/checklist.ts';
import { formatCompareAlt, selectStatus, toCompareTable } from '../../../../src/lib/figures/compare.ts';
import { formatLoopAlt, placeLoop, toLoopTable } from '../../../../src/lib/figures/loop.ts';
import { selectFigureNotes } from '../../../../src/lib/figures/notes.ts';
import { formatOwnershipAlt, formatPart, toOwnershipTable } from '../../../../src/lib/figures/ownership.ts';
import type { Table } from '../../../../src/lib/figures/table.ts';
import { bars, checklist, compare, loop, ownership, sale, story } from './fixture.ts';

const tables: [string, Table][] = [
  ['checklist', toChecklistTable(checklist, story)],
  ['loop', toLoopTable(loop)],
  ['ownership', toOwnershipTable(ownership, story)],
  ['bars', toBarsTable(bars, story)],
  ['compare', toCompareTable(compare, story)]
];

test.each(tables)('every row of the %s table is as long as its head, without marks', (_kind, { columns, rows }) => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(JSON.stringify(rows)).not.toMatch(/\]\(/);
});

describe('checklist', () => {
  test('ends in what is missing', () => {
    const { rows } = toChecklistTable(checklist, story);
    expect(rows[0]!.slice(0, 4)).toEqual(['The trial', 'December 2025', 'the company', 'done']);
    expect(rows.at(-1)).toEqual(['Contract signed', null, null, 'missing', 'No date']);
    expect(formatChecklistAlt(checklist, story)).toMatch(/One is not: Contract signed\. No date\.$/);
  });
  test('takes the colour of the lane of its last step', () => {
    expect(selectLane(checklist, story)?.colour).toBe('copper');
  });
  test('numbers the notes of its events between the caption and what is missing', () => {
    expect(selectFigureNotes(checklist, story)).toEqual(['C11', 'X39', 'X10', 'X13']);
  });
});

describe('loop', () => {
  test.each([
    [2, ['1/1', '1/2']],
    [3, ['1/1', '1/2', '2/2']],
    [4, ['1/1', '1/2', '2/2', '2/1']],
    [6, ['1/1', '1/2', '2/2', '3/2', '3/1', '2/1']]
  ])('%i steps go clockwise', (count, places) => {
    expect(placeLoop(count).map(({ row, column }) => `${row}/${column}`)).toEqual(places);
  });
  test('is told to its end and back', () => {
    expect(formatLoopAlt(loop)).toBe(
      'A loop of 2 steps. 1, Lend: A bank lends. Lends: The bank. Not known: The rate. 2, Buy: Traders buy. Buy: Two traders. From Buy it returns to Lend.'
    );
  });
});

describe('ownership', () => {
  test('says what the percentage is a percentage of', () => {
    expect(formatPart(sale, story)).toEqual({
      whole: 'Seller’s holding: 95% of the mine',
      part: '40% of Seller’s 95%',
      result: '= 38% of the mine'
    });
    expect(formatOwnershipAlt(ownership, story)).toBe(
      'Stacked bars, each 100% of one asset, before and after. The Pit. Before: Seller 95% and State 5%. If completed: Seller 57%, Buyer 38% and State 5%. 40% of Seller’s 95% = 38% of the mine. A non-binding memorandum.'
    );
  });
});

describe('bars', () => {
  test('tell each share and the world', () => {
    expect(formatBarsAlt(bars, story)).toBe(
      '1 bar chart. Copper mine production: Chile 23.0%, DR Congo 13.9% and All others 63.0%; world 23,000 tons.'
    );
    expect(toBarsTable(bars, story).rows.map((row) => [row[1], row[2], row[5]])).toEqual([
      ['Chile', 5300, 'estimated'],
      ['DR Congo', 3200, 'estimated'],
      ['All others', 14_500, 'computed'],
      ['World', 23_000, 'estimated']
    ]);
  });
  test('carry how they were checked', () => {
    expect(selectSeriesNotes(bars, story)[0]!.remarks).toBe('Agrees with the survey.');
  });
});

describe('compare', () => {
  test('a cell that rests on one argument is an argument', () => {
    expect(selectStatus('[Loans](C23)', story)).toBe('reported');
    expect(selectStatus('[Loans](C23) and [pressure](C46)', story)).toBe('argued');
    expect(selectStatus('Nothing', story)).toBeNull();
  });
  test('is read row by row', () => {
    expect(formatCompareAlt(compare)).toContain('Finance: Loans and pressure. Beside it: Nothing.');
  });
});
