import { describe, expect, it } from 'vitest';
import { placeBars } from '../../../../src/lib/pictures/bars-sheet.ts';
import type { Series } from '../../../../src/schemas/production.ts';
import { bars, createSeries } from '../figures/fixture.ts';
import { expectClear, measure, selectRects, toEdges, toWords } from './support.ts';

const width = 1080;
const draw = (...series: Series[]) =>
  placeBars({ ...bars, series: series.map(({ id }) => id) }, { series }, width, measure);
const row = (country: string, value: number, share?: number): Series['rows'][number] => ({
  country,
  value,
  flag: 'reported',
  ...(share !== undefined && { share })
});

describe('placeBars', () => {
  it('draws bars in proportion, the leader filled and the rest dashed', () => {
    const picture = draw(createSeries());
    const rects = selectRects(picture);
    expect(rects.map(({ ink }) => ink)).toEqual(['solid', 'plain', 'rest']);
    const [chile, congo, rest] = rects.map((rect) => rect.width);
    expect(congo! / chile!).toBeCloseTo(13.9 / 23, 2);
    expect(rest! / chile!).toBeCloseTo(63 / 23, 2);
    expect(new Set(rects.map(({ x }) => x)).size).toBe(1);
    expectClear(picture, width);
  });

  it('says names, shares, amounts, the world total and how to read it', () => {
    const words = toWords(draw(createSeries()));
    for (const part of [
      'Copper mine production',
      'World: 23,000 tons.',
      'Chile',
      '23.0%',
      '5,300',
      'All others',
      '14,500'
    ])
      expect(words).toContain(part);
    expect(words).toMatch(/0 50 100% .*Filled: a country that leads/);
  });

  it('writes a label into a long bar, in paper where that is filled', () => {
    const picture = draw(createSeries({ rows: [row('CN', 20_000, 87), row('CL', 100, 0.4)] }));
    const bar = selectRects(picture, 'solid')[0]!;
    const [long, short] = ['87.0%', '0.4%'].map((text) => picture.lines.find((line) => line.text === text)!);
    expect(long).toMatchObject({ tone: 'paper', anchor: 'end' });
    expect(toEdges(long!).right).toBeLessThan(bar.x + bar.width);
    expect(toEdges(short!).left).toBeGreaterThan(selectRects(picture, 'plain')[0]!.x);
  });

  it('sets two panels side by side, their plots at one height, and the third below', () => {
    const many = [
      createSeries({ id: 'a' }),
      createSeries({
        id: 'b',
        title: 'A title that is much longer than the others and that takes a second line of its panel for sure'
      }),
      createSeries({ id: 'c' })
    ];
    const picture = draw(...many);
    const [first, second, third] = [0, 3, 6].map((index) => selectRects(picture)[index]!);
    expect(first!.y).toBe(second!.y);
    expect(second!.x - first!.x).toBeCloseTo((width + 36) / 2, 0);
    expect([third!.x, third!.y > first!.y]).toEqual([first!.x, true]);
    expect(second!.width).toBe(first!.width);
    expectClear(picture, width);
  });

  it('draws no bar for what is withheld', () => {
    const rows = [row('CL', 5300, 23), { country: 'US', value: 0, flag: 'withheld' as const }];
    const picture = draw(createSeries({ rows }));
    expect(selectRects(picture).length).toBe(1);
    expect(toWords(picture)).toMatch(/withheld.*United States/);
    expectClear(picture, width);
  });

  it('draws neither grid nor scale without a total, and keeps lengths within the plot where rows exceed it', () => {
    const rows = [row('CN', 900, 90), row('RU', 400, 40)];
    const open = draw(createSeries({ world: { value: 900, flag: 'lower_bound' }, rows }));
    expect(open.shapes.filter(({ ink }) => ink === 'rule' || ink === 'tick')).toEqual([]);
    expect(toWords(open)).toContain('World: more than 900 tons.');
    const full = draw(createSeries({ world: { value: 900, flag: 'reported' }, rows }));
    expect(toWords(full)).toContain('add to more than the world total');
    for (const picture of [open, full]) expectClear(picture, width);
  });

  it('keeps great amounts and many rows apart', () => {
    const codes = ['CL', 'CD', 'PE', 'CN', 'US', 'GB', 'BA', 'VC', 'GS', 'TF', 'HM', 'UM'];
    const rows = codes.map((country, index) => row(country, 9_876_543_210 - index, index));
    expectClear(draw(createSeries({ world: { value: 1e12, flag: 'reported' }, rows })), width);
  });

  it('draws nothing but the remark without series', () => {
    expect(draw().shapes).toEqual([]);
  });
});
