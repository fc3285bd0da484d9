import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultLedger,
  filters,
  formatLedger,
  parseLedger,
  sorts,
  type LedgerView
} from '../../../../src/lib/claims/view.ts';

const known = {
  chapter: ['cover', 'last-signature'],
  kind: ['reported', 'argued'],
  verdict: ['confirmed', 'contradicted'],
  lane: ['mirador'],
  subject: ['mirador-phase-ii', 'größe']
};

describe('parseLedger', () => {
  it('reads every part of an address', () => {
    const { view, refused } = parseLedger('?chapter=cover&verdict=contradicted&q=ten+billion&sort=-date', known);
    expect(view).toEqual({
      ...defaultLedger,
      chapter: 'cover',
      verdict: 'contradicted',
      q: 'ten billion',
      sort: 'date',
      descending: true
    });
    expect(refused).toEqual([]);
  });

  it('falls back where a value is none, and says so', () => {
    const { view, refused } = parseLedger('?lane=moon&kind=reported&sort=size', known);
    expect(view).toEqual({ ...defaultLedger, kind: 'reported' });
    expect(refused.map(({ name, value }) => [name, value])).toEqual([
      ['lane', 'moon'],
      ['sort', 'size']
    ]);
  });

  it('takes a name of every object for no value', () => {
    expect(parseLedger('?lane=constructor&sort=__proto__', known).refused).toHaveLength(2);
  });

  it('cuts what is too long', () => {
    const { view, refused } = parseLedger(`?q=${'a'.repeat(5000)}&lane=${'b'.repeat(5000)}`, known);
    expect(view.q.length).toBe(80);
    expect(refused[0]!.value.length).toBeLessThan(90);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view } = parseLedger(search, known);
        return sorts.includes(view.sort) && filters.every((name) => ['', ...known[name]].includes(view[name]));
      })
    );
  });
});

describe('formatLedger', () => {
  const anyView: fc.Arbitrary<LedgerView> = fc.record({
    chapter: fc.constantFrom('', ...known.chapter),
    kind: fc.constantFrom('', ...known.kind),
    verdict: fc.constantFrom('', ...known.verdict),
    lane: fc.constantFrom('', ...known.lane),
    subject: fc.constantFrom('', ...known.subject),
    q: fc.string({ maxLength: 80, unit: 'binary' }).filter((text) => text.isWellFormed() && text.length <= 80),
    sort: fc.constantFrom(...sorts),
    descending: fc.boolean()
  });

  it('is undone by parsing', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(parseLedger(formatLedger(view), known)).toEqual({ view, refused: [] });
      })
    );
  });

  it('leaves defaults out', () => {
    expect(formatLedger(defaultLedger)).toBe('');
    expect(formatLedger({ ...defaultLedger, descending: true })).toBe('?sort=-claim');
  });

  it('keeps what is not its own, after its own', () => {
    expect(formatLedger({ ...defaultLedger, lane: 'mirador' }, '?utm=x&lane=other&theme=dark')).toBe(
      '?lane=mirador&utm=x&theme=dark'
    );
  });
});
