import { fonts, type Box, type Canvas } from './canvas.ts';

/** Percentages that a scale marks. */
export const ticks = [0, 25, 50, 75, 100];

/** Draws a scale of percent below bars. @returns its lower edge in px */
export function drawScale(canvas: Canvas, { x, y, width }: Omit<Box, 'height'>): number {
  for (const tick of ticks) canvas.line('tick', x + (width * tick) / 100, y, [0, 5]);
  const line = { x, y: y + 6, width };
  canvas.write('0', line, fonts.small, { muted: true });
  canvas.write('50', line, fonts.small, { muted: true, anchor: 'middle' });
  return canvas.write('100%', line, fonts.small, { muted: true, anchor: 'end' });
}
