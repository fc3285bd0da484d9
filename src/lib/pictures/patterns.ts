import { toTenth } from '../charts/numbers.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Box, Canvas } from './canvas.ts';

type Group = FigureOf<'ownership'>['rows'][number]['before'][number]['group'];

/** Between two lines along the edge, 6 px across them; between two dots, and from the edge to the first at least. Px. */
const [step, grain, inset] = [6 * Math.SQRT2, 5, 3];

/** Lines that rise to the right, each as long as the box allows. @returns a path */
export function drawHatch({ x, y, width, height }: Box): string {
  const count = Math.max(0, Math.floor((width + height) / step - 0.25) + 1);
  return Array.from({ length: count }, (_, index) => {
    const sum = (index + 0.25) * step;
    const [right, down] = [Math.min(sum, width), Math.min(sum, height)];
    return `M${toTenth(x + right)} ${toTenth(y + sum - right)}L${toTenth(x + sum - down)} ${toTenth(y + down)}`;
  }).join('');
}

/** Places of dots along a side, as far from its start as from its end. */
function toGrains(size: number): number[] {
  const count = Math.max(0, Math.floor((size - 2 * inset) / grain) + 1);
  return Array.from({ length: count }, (_, index) => size / 2 + (index - (count - 1) / 2) * grain);
}

/** Dots in rows and columns, for a pen with a round end. @returns a path */
export const drawDots = ({ x, y, width, height }: Box): string =>
  toGrains(height)
    .flatMap((down) => toGrains(width).map((right) => `M${toTenth(x + right)} ${toTenth(y + down)}h.01`))
    .join('');

/**
 * Draws what a holder has, filled by the part that the holder plays. The lines are drawn one by one: programs that open the
 * file for editing often make a bitmap of an SVG pattern, and ids of patterns meet others on a page.
 */
export function drawHolding(canvas: Canvas, box: Box, group: Group): void {
  if (group === 'seller') canvas.rect('tint', box, 'grey');
  if (group === 'buyer') canvas.path('hatch', drawHatch(box), 'violet');
  if (group === 'state') canvas.path('dots', drawDots(box), 'malachite');
  canvas.rect('line', box);
}
