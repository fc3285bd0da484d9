import { describe, expect, it } from 'vitest';
import { drawDots, drawHatch } from '../../../../src/lib/pictures/patterns.ts';

const toPoints = (d: string) =>
  [...d.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
const boxes = [
  { x: 10, y: 20, width: 100, height: 30 },
  { x: 0, y: 0, width: 14, height: 14 },
  { x: 5, y: 5, width: 3, height: 40 },
  { x: 5, y: 5, width: 0, height: 30 }
];

describe('patterns', () => {
  it.each(boxes)('stay inside a box of $width × $height', (box) => {
    for (const d of [drawHatch(box), drawDots(box)]) {
      const isOut = ([x, y]: readonly [number, number]) =>
        x < box.x - 0.1 || x > box.x + box.width + 0.1 || y < box.y - 0.1 || y > box.y + box.height + 0.1;
      expect(toPoints(d).filter(isOut)).toEqual([]);
    }
  });

  it('rise at 45°', () => {
    const points = toPoints(drawHatch(boxes[0]!));
    for (let index = 0; index < points.length; index += 2) {
      const [[ax, ay], [bx, by]] = [points[index]!, points[index + 1]!];
      expect(ax - bx).toBeCloseTo(by - ay, 0);
    }
  });

  it('have as much room at the start as at the end', () => {
    const across = toPoints(drawDots(boxes[0]!)).map(([x]) => x);
    expect(Math.min(...across) - 10).toBeCloseTo(110 - Math.max(...across), 1);
  });
});
