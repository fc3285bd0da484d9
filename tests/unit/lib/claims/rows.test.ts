import { describe, expect, it } from 'vitest';
import { formatCount, selectRows, type LedgerRow } from '../../../../src/lib/claims/rows.ts';
import { defaultLedger, type LedgerView } from '../../../../src/lib/claims/view.ts';

const aRow = (id: string, statement: string, chapters: string[], date = '', verdict = '0'): LedgerRow => ({
  id,
  values: { chapter: chapters, kind: ['reported'], verdict: [verdict], lane: [], subject: ['mine'] },
  cells: { claim: id, statement, kind: 'Reported', verdict, chapter: '', date, lane: '', subject: 'Mine' },
  text: `${id} ${statement} Mine`
});

const rows = [
  aRow('C02', 'A loan of $10 billion', ['vault'], '2026-02-02'),
  aRow('C9', 'Léon signs', ['mine', 'vault'], '', '3'),
  aRow('C10', 'Tested in December', ['mine'], '2025-12', '1')
];
const select = (view: Partial<LedgerView>): string[] =>
  selectRows(rows, { ...defaultLedger, ...view }, 'en').map(({ id }) => id);

describe('selectRows', () => {
  it('keeps those of a chapter, of several too', () => {
    expect(select({ chapter: 'vault' })).toEqual(['C02', 'C9']);
    expect(select({ chapter: 'mine', verdict: '1' })).toEqual(['C10']);
  });

  it('keeps those without a value out of a filter for it', () => {
    expect(select({ lane: 'mirador' })).toEqual([]);
  });

  it('finds words by how they begin, in any order and without accents', () => {
    expect(select({ q: 'BILL loan' })).toEqual(['C02']);
    expect(select({ q: 'leon' })).toEqual(['C9']);
    expect(select({ q: 'oan' })).toEqual([]);
    expect(select({ q: '  $ ' })).toEqual(['C02', 'C9', 'C10']);
  });

  it('sorts ids by their numbers', () => {
    expect(select({ sort: 'claim', descending: true })).toEqual(['C10', 'C9', 'C02']);
  });

  it('puts rows without a date last, whichever way it sorts', () => {
    expect(select({ sort: 'date' })).toEqual(['C10', 'C02', 'C9']);
    expect(select({ sort: 'date', descending: true })).toEqual(['C02', 'C10', 'C9']);
  });

  it('leaves equal rows in the order of the document', () => {
    expect(select({ sort: 'subject', descending: true })).toEqual(['C02', 'C9', 'C10']);
  });
});

it.each([
  [55, 55, 'All 55 claims'],
  [0, 55, 'No claim fits'],
  [1, 55, '1 of 55 claims']
])('counts %i of %i', (count, of, text) => expect(formatCount(count, of)).toBe(text));
