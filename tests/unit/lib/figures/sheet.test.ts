import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeSheet, type SheetContent, type SheetFont } from '../../../../src/lib/figures/sheet.ts';

const measure = (text: string, { size, weight }: SheetFont): number =>
  [...text].length * size * (weight === 600 ? 0.56 : 0.52);

const content = (change: Partial<SheetContent> = {}): SheetContent => ({
  title: 'A finished mine waits for a signature while a reserve starts in a day',
  legend: [
    { width: 24, height: 14, text: 'as wide as the date is known' },
    { width: 24, height: 14, text: 'a wait or a stop' },
    { width: 0, height: 0, text: 'Only copper' }
  ],
  key: [],
  foot: ['Source: company announcements. As of February 2026.', 'https://example.org/timeline/?t=2025-07&event=a'],
  drawing: { width: 640, height: 400 },
  ...change
});

type Box = [left: number, top: number, right: number, bottom: number];

/** Boxes of everything on a sheet: lines with their ascents and descents, signs, the drawing. */
function readBoxes(of: SheetContent): { sheet: ReturnType<typeof placeSheet>; boxes: Box[] } {
  const sheet = placeSheet(of, measure);
  const lines = sheet.lines.map((line): Box => {
    const width = measure(line.text, line);
    return [line.x, line.y - line.size * 0.8, line.x + width, line.y + line.size * 0.2];
  });
  const signs = sheet.signs.flatMap((sign, index): Box[] => {
    const { width, height } = of.legend[index]!;
    return sign ? [[sign.x, sign.y, sign.x + width, sign.y + height]] : [];
  });
  const { x, y } = sheet.drawing;
  return { sheet, boxes: [...lines, ...signs, [x, y, x + of.drawing.width, y + of.drawing.height]] };
}

const isMeeting = (a: Box, b: Box): boolean =>
  Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > 0.01 && Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > 0.01;

const words = fc.lorem({ maxCount: 25 });
const anyContent = fc.record({
  title: words,
  legend: fc.array(
    fc.record({ width: fc.constantFrom(0, 16, 24), height: fc.constantFrom(14, 16), text: fc.lorem({ maxCount: 6 }) }),
    { maxLength: 8 }
  ),
  key: fc.array(fc.lorem({ maxCount: 4 }), { maxLength: 30 }),
  foot: fc.array(words, { minLength: 1, maxLength: 4 }),
  drawing: fc.record({ width: fc.integer({ min: 240, max: 1600 }), height: fc.integer({ min: 40, max: 2000 }) })
});

describe('a sheet', () => {
  it('has the title above the drawing, and source and address below', () => {
    const { lines, drawing, height } = placeSheet(content(), measure);
    const title = lines.filter(({ weight }) => weight === 600);
    expect(title.map(({ text }) => text).join(' ')).toBe(content().title);
    expect(Math.max(...title.map(({ y }) => y))).toBeLessThan(drawing.y);
    for (const text of content().foot) {
      const line = lines.find((one) => one.text === text)!;
      expect(line.y - line.size).toBeGreaterThan(drawing.y + 400);
      expect(line.y).toBeLessThan(height);
    }
  });

  it('gives a sign to entries that have one', () => {
    const { signs } = placeSheet(content(), measure);
    expect(signs.map((sign) => sign !== null)).toEqual([true, true, false]);
  });

  it('reads the key down its columns', () => {
    const key = ['1 A', '2 B', '3 C', '4 D', '5 E'];
    const lines = placeSheet(content({ key, drawing: { width: 300, height: 100 } }), measure).lines;
    const xs = key.map((text) => lines.find((line) => line.text === text)!.x);
    expect(xs).toEqual([xs[0], xs[0], xs[0], xs[3], xs[3]]);
  });

  it('mirrors where the language runs from the right', () => {
    const [left, right] = [placeSheet(content(), measure), placeSheet(content(), measure, true)];
    expect(right.lines.map(({ x }) => x)).toEqual(left.lines.map(({ x }) => left.width - x));
    expect(right.signs[0]).toEqual({ x: left.width - left.signs[0]!.x - 24, y: left.signs[0]!.y });
  });

  it('lets nothing overlap or leave the picture, whatever stands on it', () =>
    fc.assert(
      fc.property(anyContent, (of) => {
        const { sheet, boxes } = readBoxes(of);
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) expect(isMeeting(a, b)).toBe(false);
          expect(a[0] >= 0 && a[1] >= 0 && a[2] <= sheet.width && a[3] <= sheet.height).toBe(true);
        }
      })
    ));
});
