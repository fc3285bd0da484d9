import { expect } from 'vitest';
import type { Measure, Picture, PictureLine, Shape } from '../../../../src/lib/pictures/canvas.ts';

/** Every letter is half as wide as it is high. */
export const measure: Measure = (text, { size }) => text.length * size * 0.5;

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
  text: string;
}

/** Where a line of text has its ink, from the highest letters to the lowest. */
export function toEdges(line: PictureLine): Edges {
  const width = measure(line.text, line);
  const left = line.x - { start: 0, middle: width / 2, end: width }[line.anchor ?? 'start'];
  const [top, bottom] = [line.y - 0.78 * line.size, line.y + 0.22 * line.size];
  return { left, right: left + width, top, bottom, text: line.text };
}

const isOver = (a: Edges, b: Edges): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The rectangles of a kind, or all. */
export const selectRects = (picture: Picture, ...inks: Shape['ink'][]) =>
  picture.shapes.flatMap((shape) => ('d' in shape || (inks.length > 0 && !inks.includes(shape.ink)) ? [] : [shape]));

/** Fails unless all text and every rectangle is inside, and no two lines of text meet. */
export function expectClear(picture: Picture, width: number): void {
  const all = picture.lines.map(toEdges);
  const isOut = ({ left, right, top, bottom }: Omit<Edges, 'text'>): boolean =>
    left < -0.1 || right > width + 0.1 || top < 0 || bottom > picture.height;
  expect(all.filter(isOut)).toEqual([]);
  const boxes = selectRects(picture).map(({ x, y, width: wide, height }) => ({
    left: x,
    right: x + wide,
    top: y,
    bottom: y + height
  }));
  expect(boxes.filter(isOut)).toEqual([]);
  const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
  expect(pairs.filter(([one, other]) => isOver(one, other))).toEqual([]);
  expect(JSON.stringify(picture)).not.toMatch(/NaN|null|Infinity/);
}

/** All words of a picture; wrapped lines are parted by a space. */
export const toWords = ({ lines }: Picture): string => lines.map(({ text }) => text).join(' ');

/** A name that is longer than any column, without a place to break. */
export const longWord = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrik'.repeat(2);
export const longWords =
  'The Democratic and Popular Republic of a Name That Goes On For Longer Than Any Column '.repeat(3);
