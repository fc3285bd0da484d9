import { describe, expect, it } from 'vitest';
import { toEdges } from '../../../src/islands/map/blocks.ts';

describe('the neatline that names keep clear of', () => {
  it.each([
    [1280, 730],
    [328, 262],
    [40, 30]
  ])('is covered from corner to corner at %i by %i px', (width, height) => {
    const boxes = toEdges(width, height);
    const isCovered = (x: number, y: number) =>
      boxes.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom);
    for (let x = 0; x <= width; x++) expect([isCovered(x, 0), isCovered(x, height)]).toEqual([true, true]);
    for (let y = 0; y <= height; y++) expect([isCovered(0, y), isCovered(width, y)]).toEqual([true, true]);
  });

  it('is made of pieces of two sizes, which share two images', () => {
    const sizes = toEdges(1280, 730).map(([left, top, right, bottom]) => `${right - left}x${bottom - top}`);
    expect(new Set(sizes).size).toBe(2);
  });

  it('leaves the inside of the picture to the names', () => {
    expect(
      toEdges(328, 262).some(([left, top, right, bottom]) => left < 40 && right > 40 && top < 40 && bottom > 40)
    ).toBe(false);
  });
});
