import { describe, expect, test } from 'vitest';
import { placeHoldings, placeSlice, placeWords, selectHolders } from '../../../../src/lib/charts/ownership.ts';
import { sale } from '../figures/fixture.ts';

test('holdings stand side by side, the buyer next to the seller', () => {
  const placed = placeHoldings([...sale.after].reverse());
  expect(placed.map(({ name, from, share }) => [name, from, share])).toEqual([
    ['Seller', 0, 57],
    ['Buyer', 57, 38],
    ['State', 95, 5]
  ]);
});

test('a label waits for the width at which it fits', () => {
  const [seller, , state] = placeHoldings(sale.after);
  expect(seller!.shareFits).toBeLessThanOrEqual(seller!.nameFits!);
  expect(state).toMatchObject({ nameFits: null });
});

test('beside a slice the seller’s label has to fit into what is kept', () => {
  const before = [{ name: 'Seller of the Northern Pits', share: 95, group: 'seller' as const }];
  const [whole, cut] = [placeHoldings(before), placeHoldings(before, placeSlice(sale))];
  expect(cut[0]!.nameFits).toBeGreaterThan(whole[0]!.nameFits!);
});

describe('placeSlice', () => {
  test('gives the part as a percentage of the holding, at the same place before and after', () => {
    expect(placeSlice(sale)).toEqual({
      seller: 'Seller',
      buyer: 'Buyer',
      from: 57,
      to: 95,
      held: 95,
      sold: 38,
      part: 40
    });
    const buyer = placeHoldings(sale.after).find(({ group }) => group === 'buyer')!;
    expect([buyer.from, buyer.from + buyer.share]).toEqual([57, 95]);
  });

  test('is null where nobody buys, or where the shares do not add up', () => {
    expect(placeSlice({ before: sale.before, after: sale.before })).toBeNull();
    expect(
      placeSlice({ before: sale.before, after: sale.after.map((holding) => ({ ...holding, share: 20 })) })
    ).toBeNull();
  });
});

test.each([
  [57, 95, 'end'],
  [0, 40, 'start'],
  [40, 60, 'middle']
] as const)('words about %i to %i are anchored at its %s', (from, to, anchor) => {
  expect(placeWords({ from, to }).anchor).toBe(anchor);
});

test('each holder is listed once, with nothing before it bought', () => {
  expect(selectHolders(sale)).toEqual([
    { name: 'Seller', group: 'seller', before: 95, after: 57 },
    { name: 'Buyer', group: 'buyer', before: 0, after: 38 },
    { name: 'State', group: 'state', before: 5, after: 5 }
  ]);
});
