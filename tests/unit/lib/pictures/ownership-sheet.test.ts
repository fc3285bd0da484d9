import { describe, expect, it } from 'vitest';
import { placeOwnership } from '../../../../src/lib/pictures/ownership-sheet.ts';
import type { OwnershipRow } from '../../../../src/lib/charts/ownership.ts';
import { ownership, sale, story } from '../figures/fixture.ts';
import { expectClear, longWord, longWords, measure, selectRects, toWords } from './support.ts';

const width = 1080;
const draw = (...rows: OwnershipRow[]) => placeOwnership({ ...ownership, rows }, story, width, measure);
/** Bars are higher than swatches. */
const selectBars = (picture: ReturnType<typeof draw>) =>
  selectRects(picture, 'line').filter(({ height }) => height > 20);
const kept: OwnershipRow = { ...sale, after: sale.before };

describe('placeOwnership', () => {
  it('draws two bars of 100%, segments in proportion, what passes at one place', () => {
    const picture = draw(sale);
    const bars = selectBars(picture);
    expect(bars.map(({ width: wide }) => Math.round((1000 * wide) / width) / 10)).toEqual([95, 5, 57, 38, 5]);
    const [passing] = selectRects(picture, 'passing');
    expect(passing).toMatchObject({ x: bars[3]!.x, width: bars[3]!.width, y: bars[0]!.y });
    expect(bars[2]!.y).toBeGreaterThan(bars[0]!.y + bars[0]!.height);
    expectClear(picture, width);
  });

  it('fills segments by the part of their holder, and names each in the list', () => {
    const picture = draw(sale);
    const roleOf = (ink: string) => new Set(picture.shapes.filter((one) => one.ink === ink).map(({ role }) => role));
    expect([...roleOf('tint'), ...roleOf('hatch'), ...roleOf('dots')]).toEqual(['grey', 'violet', 'malachite']);
    expect(toWords(picture)).toContain('Holder Before If completed');
    for (const part of ['Seller', 'Buyer', 'State', '95%', '57%', '38%', '0%', 'The Pit', 'A non-binding memorandum'])
      expect(picture.lines.map(({ text }) => text)).toContain(part);
  });

  it('says what the bracket holds and what passes', () => {
    const picture = draw(sale);
    expect(toWords(picture)).toContain('Before Seller’s holding: 95% of the mine');
    expect(picture.lines.filter(({ tone }) => tone === 'violet').map(({ text }) => text)).toEqual([
      '40% of Seller’s 95%',
      '= 38% of the mine'
    ]);
  });

  it('sets three assets side by side with their bars at one height, and the fourth below', () => {
    const picture = draw(sale, kept, sale, sale);
    const tops = [...new Set(selectBars(picture).map(({ y }) => y))].sort((a, b) => a - b);
    expect(tops.length).toBe(4);
    expect(picture.lines.filter(({ text }) => text === 'The Pit').map(({ y }) => y < tops[0]!)).toEqual([
      true,
      true,
      true,
      false
    ]);
    expectClear(picture, width);
  });

  it('draws no slice where nobody buys', () => {
    const picture = draw(kept);
    expect(picture.shapes.some(({ ink }) => ink === 'passing')).toBe(false);
    expect(picture.lines.filter(({ tone }) => tone)).toEqual([]);
    expectClear(picture, width);
  });

  it('lets go of labels that do not fit, which the list has', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      name: `Holder number ${index}`,
      share: 100 / 12,
      group: 'other' as const
    }));
    const picture = draw({ ...sale, before: many, after: many }, kept, kept);
    for (const { name } of many) expect(picture.lines.filter(({ text }) => text === name).length).toBe(1);
    expectClear(picture, width);
  });

  it.each([
    ['words', longWords],
    ['a word', longWord]
  ])('wraps %s of any length', (_kind, name) => {
    const rename = (holdings: OwnershipRow['before']) =>
      holdings.map((one) => ({ ...one, name: `${one.name} ${name}` }));
    const row = {
      ...sale,
      before: rename(sale.before),
      after: rename(sale.after),
      beforeLabel: name,
      afterLabel: name,
      note: name
    };
    expectClear(draw(row, row, row), width);
  });

  it.each([
    [10, 'a small part'],
    [90, 'a large part'],
    [50, 'a half']
  ])('keeps the words of a slice inside: the seller keeps %i, %s', (share) => {
    const row: OwnershipRow = {
      ...sale,
      before: [{ name: 'Seller', share: 92, group: 'seller' }],
      after: [
        { name: 'Seller', share, group: 'seller' },
        { name: 'Buyer', share: 92 - share, group: 'buyer' }
      ]
    };
    expectClear(draw(row, row, row), width);
  });
});
