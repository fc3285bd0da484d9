import { toTenth } from '../charts/numbers.ts';
import { placeWords, type OwnershipRow, type Slice } from '../charts/ownership.ts';
import type { SheetFont } from '../figures/column.ts';
import type { formatPart } from '../figures/ownership.ts';
import { fonts, type Canvas } from './canvas.ts';
import { drawHatch } from './patterns.ts';

/** Of a bar, of the bracket above it, and between words and what they are beside. Px. */
export const [barHeight, bracketHeight, pad] = [32, 10, 8];

/** Two bars of an asset, and what passes between them; in px. */
export interface SlicePlace {
  row: OwnershipRow;
  slice: Slice | null;
  part: ReturnType<typeof formatPart>;
  x: number;
  width: number;
}

/** The bracket of the seller's holding, above the first bar, and the part of it that passes. */
export function drawSlice(canvas: Canvas, { slice, x, width }: SlicePlace, y: number): void {
  if (!slice) return;
  const toX = (share: number): number => toTenth(x + (width * share) / 100);
  const rise = bracketHeight - 2;
  canvas.path('line', `M${toX(0)} ${toTenth(y)}v${-rise}H${toX(slice.held)}v${rise}`);
  const box = { x: toX(slice.from), y, width: toX(slice.to) - toX(slice.from), height: barHeight };
  canvas.path('hatch', drawHatch(box), 'violet');
  canvas.rect('passing', box, 'violet');
}

interface Words {
  text: string;
  font: SheetFont;
  anchor: 'start' | 'middle' | 'end';
  x: number;
  width: number;
}

/** What passes, in lines at its place. */
function toWords({ slice, part, x, width }: SlicePlace): Words[] {
  if (!slice || !part) return [];
  const { x: share, anchor } = placeWords(slice);
  const at = (width * share) / 100;
  const half = Math.min(at, width - at);
  const line = {
    start: { x: x + at + 6, width: width - at - 6 },
    middle: { x: x + at - half, width: 2 * half },
    end: { x, width: at - 6 }
  }[anchor];
  return [
    { text: part.part, font: fonts.small, anchor, ...line },
    { text: part.result, font: fonts.smallStrong, anchor, ...line }
  ];
}

/** Height in px of what stands between the bars: what passes, and the head of the second. */
export function measureBetween(canvas: Canvas, place: SlicePlace): number {
  const words = toWords(place).map(({ text, width, font }) => canvas.heightOf(text, width, font));
  const label = canvas.heightOf(place.row.afterLabel, place.width, fonts.small);
  return words.reduce((sum, height) => sum + height, 0) + label + pad * (words.length > 0 ? 3 : 2);
}

/** Draws what passes below the first bar, and the head of the second above it. */
export function drawBetween(canvas: Canvas, place: SlicePlace, top: number, second: number): void {
  const { row, slice, x, width } = place;
  const words = toWords(place);
  let y = top + pad;
  for (const { text, font, anchor, ...line } of words)
    y = canvas.write(text, { ...line, y }, font, { tone: 'violet', anchor });
  const label = { x, y: second - pad / 2 - canvas.heightOf(row.afterLabel, width, fonts.small), width };
  canvas.write(row.afterLabel, label, fonts.small, { halo: true });
  if (!slice) return;
  // Words that need more room than the slice has stand across one of its edges, which goes on below them.
  const isWide = words.some(
    ({ text, font }) => canvas.measure(text, font) + 12 > ((slice.to - slice.from) * width) / 100
  );
  for (const share of [slice.from, slice.to]) {
    const start = isWide && share !== placeWords(slice).x ? y : top;
    canvas.line('passing', x + (width * share) / 100, start, [0, second - start], 'violet');
  }
}
