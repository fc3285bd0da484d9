import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../../../src/lib/map/sort.ts';

const sort = (cells: string[], order: 'ascending' | 'descending', isNumeric = false) =>
  sortRows(cells, order, isNumeric, 'en-GB').map((index) => cells[index]);

describe('the order of rows', () => {
  it('sorts words as the language does, accents and capitals last', () => {
    expect(sort(['Étoile', 'zinc', 'Etna', 'eta'], 'ascending')).toEqual(['eta', 'Etna', 'Étoile', 'zinc']);
    expect(sort(['C10', 'C2'], 'ascending')).toEqual(['C2', 'C10']);
  });

  it('sorts numbers by value, grouped or negative', () => {
    expect(sort(['-10.79', '1,200', '\u22123', '40'], 'ascending', true)).toEqual(['-10.79', '\u22123', '40', '1,200']);
    expect(sort(['9', '10'], 'descending', true)).toEqual(['10', '9']);
  });

  it.each(['ascending', 'descending'] as const)('leaves what says nothing at the end, %s', (order) => {
    expect(
      sort(['', 'b', ' ', 'a'], order)
        .slice(2)
        .map((cell) => cell?.trim())
    ).toEqual(['', '']);
    expect(sort(['none', '2', '1'], order, true).at(-1)).toBe('none');
  });

  it('keeps equal rows as they were, both ways', () => {
    expect(sortRows(['a', 'a', 'a'], 'descending', false, 'en-GB')).toEqual([0, 1, 2]);
  });

  it('loses no row', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.boolean(), (cells, isNumeric) => {
        const rows = sortRows(cells, 'descending', isNumeric, 'en-GB');
        expect([...rows].sort((a, b) => a - b)).toEqual(cells.map((_, index) => index));
      })
    );
  });
});
