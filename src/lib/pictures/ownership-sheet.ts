import { formatPercent } from '../charts/numbers.ts';
import { placeHoldings, placeSlice } from '../charts/ownership.ts';
import { formatPart, selectLabel } from '../figures/ownership.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import { Canvas, fonts, type Measure, type Picture } from './canvas.ts';
import { drawHolders } from './holders-sheet.ts';
import { drawHolding } from './patterns.ts';
import { drawScale } from './scale.ts';
import {
  barHeight,
  bracketHeight,
  drawBetween,
  drawSlice,
  measureBetween,
  pad,
  type SlicePlace
} from './slice-sheet.ts';

/** Assets beside each other at most, and between them; below a row of assets. Px but for the first. */
const [most, gap, rowGap] = [3, 40, 32];
/** Of a label from the upper edge of its bar, and from its start. Px. */
const [labelTop, labelStart] = [7, 8];

interface Place extends SlicePlace {
  label: string;
}

/** What stands above the first bar: when, and what the bracket holds. */
const toHeads = ({ row, part }: Place): { text: string; muted: boolean }[] => [
  { text: row.beforeLabel, muted: false },
  ...(part ? [{ text: part.whole, muted: true }] : [])
];

/** Names and shares where they fit; the list of holders has them all. */
function drawBar(canvas: Canvas, { row, slice, x, width }: Place, y: number, side: 'before' | 'after'): void {
  const sold = side === 'before' ? slice : null;
  for (const { name, share, group, from } of placeHoldings(row[side], sold)) {
    const start = x + (width * from) / 100;
    const box = { x: start, y, width: (width * share) / 100, height: barHeight };
    drawHolding(canvas, box, group);
    const room = (width * (sold && group === 'seller' ? sold.from : share)) / 100 - 2 * labelStart;
    const texts = [`${name} ${formatPercent(share)}`, formatPercent(share)];
    const text = texts.find((one) => canvas.measure(one, fonts.smallStrong) <= room);
    if (!text) continue;
    const line = { x: start + labelStart, y: y + labelTop, width: room };
    const plate = {
      x: line.x - 4,
      y: y + 6,
      width: canvas.measure(text, fonts.smallStrong) + 5,
      height: barHeight - 12
    };
    if (group === 'buyer' || group === 'state') canvas.rect('gap', plate);
    canvas.write(text, line, fonts.smallStrong);
  }
}

/** Draws assets beside each other, what is alike at one height. @returns the lower edge of the lowest */
function drawRow(canvas: Canvas, places: Place[], top: number): number {
  const each = (draw: (place: Place) => number): number => Math.max(...places.map(draw));
  const measureHeads = (place: Place): number =>
    toHeads(place).reduce((sum, { text }) => sum + canvas.heightOf(text, place.width, fonts.small), 0);
  const named = each(({ label, x, width }) => canvas.write(label, { x, y: top, width }, fonts.head));
  const first = named + pad / 2 + each(measureHeads) + bracketHeight;
  const second = first + barHeight + each((place) => measureBetween(canvas, place));
  for (const place of places) {
    const { x, width } = place;
    let y = first - bracketHeight - measureHeads(place);
    for (const { text, muted } of toHeads(place)) y = canvas.write(text, { x, y, width }, fonts.small, { muted });
    drawBar(canvas, place, first, 'before');
    drawSlice(canvas, place, first);
    drawBetween(canvas, place, first + barHeight, second);
    drawBar(canvas, place, second, 'after');
  }
  const scaled = each(({ x, width }) => drawScale(canvas, { x, y: second + barHeight, width }));
  const listed = each(({ row, x, width }) => drawHolders(canvas, row, { x, y: scaled + pad, width }));
  return each(({ row, x, width }) =>
    canvas.write(formatPlain(row.note), { x, y: listed + pad, width }, fonts.small, { muted: true })
  );
}

/**
 * Places each asset as two bars of 100%, before and after, what passes at the same place in both, above a list of holders.
 * @param width px
 */
export function placeOwnership(
  figure: FigureOf<'ownership'>,
  story: Pick<Story, 'assets'>,
  width: number,
  measure: Measure
): Picture {
  const canvas = new Canvas(measure);
  const count = Math.min(most, figure.rows.length);
  const size = (width - gap * (count - 1)) / count;
  const places = figure.rows.map((row, index): Place => {
    const label = selectLabel(row.asset, story);
    return {
      row,
      label,
      slice: placeSlice(row),
      part: formatPart(row, story),
      x: (index % count) * (size + gap),
      width: size
    };
  });
  let y = 0;
  for (let start = 0; start < places.length; start += count)
    y = drawRow(canvas, places.slice(start, start + count), start === 0 ? 0 : y + rowGap);
  return canvas.toPicture(y);
}
