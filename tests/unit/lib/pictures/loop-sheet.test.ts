import { describe, expect, it } from 'vitest';
import { placeRing } from '../../../../src/lib/pictures/loop-sheet.ts';
import type { FigureOf } from '../../../../src/schemas/figure.ts';
import { loop } from '../figures/fixture.ts';
import { expectClear, longWord, longWords, measure, selectRects, toWords } from './support.ts';

const width = 1080;
type Step = FigureOf<'loop'>['steps'][number];
const draw = (steps: Step[]) => placeRing({ ...loop, steps }, width, measure);
const createSteps = (count: number): Step[] =>
  Array.from({ length: count }, (_, index) => ({ ...loop.steps[index % 2]!, id: `s${index}`, label: `Step ${index}` }));

describe('placeRing', () => {
  it('numbers its stations clockwise, on the ring', () => {
    const picture = draw(createSteps(4));
    const [ring] = selectRects(picture, 'thick');
    const stations = selectRects(picture, 'station');
    const middles = stations.map(({ x, width: wide }) => x + wide / 2);
    expect(middles).toEqual([ring!.x, ring!.x + ring!.width, ring!.x + ring!.width, ring!.x]);
    expect(stations[0]!.y).toBe(stations[1]!.y);
    expect(stations[2]!.y).toBe(stations[3]!.y);
    expect(picture.lines.filter(({ anchor }) => anchor === 'middle').map(({ text }) => text)).toEqual([
      '1',
      '2',
      '3',
      '4'
    ]);
    expectClear(picture, width);
  });

  it('says what happens, who does what, and what is not known', () => {
    const words = toWords(draw(loop.steps));
    for (const part of ['Lend', 'A bank lends.', 'Lends The bank', 'Not known The rate', 'Two traders'])
      expect(words).toContain(part);
    expect(words).not.toContain('](');
  });

  it('points the way: right above, down at the end, left below, up at the start', () => {
    const heads = draw(createSteps(4)).shapes.flatMap((shape) =>
      shape.ink === 'arrow' && 'd' in shape ? [shape.d] : []
    );
    const ways = heads.map((d) => {
      const [ax, ay, bx, by, cx, cy] = (d.match(/[\d.]+/g) ?? []).map(Number);
      return [Math.sign(bx! - (ax! + cx!) / 2), Math.sign(by! - (ay! + cy!) / 2)];
    });
    expect(ways).toEqual([
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1]
    ]);
  });

  it('has heads and gaps clear of stations', () => {
    const picture = draw(createSteps(7));
    const stations = selectRects(picture, 'station');
    const isOver = (gap: (typeof stations)[number]) =>
      stations.some(
        (one) =>
          gap.x < one.x + one.width &&
          one.x < gap.x + gap.width &&
          gap.y < one.y + one.height &&
          one.y < gap.y + gap.height
      );
    expect(selectRects(picture, 'gap').filter(isOver)).toEqual([]);
  });

  it.each([1, 2, 3, 5, 12])('keeps %i steps apart', (count) => {
    const picture = draw(createSteps(count));
    expect(selectRects(picture, 'station').length).toBe(count);
    expectClear(picture, width);
  });

  it.each([longWords, longWord])('wraps long text', (text) => {
    const step = { id: 'long', label: text, what: text, actors: [{ role: text, who: text }], unknown: text };
    expectClear(draw([step, step, step]), width);
  });
});
