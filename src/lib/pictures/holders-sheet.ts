import { formatPercent } from '../charts/numbers.ts';
import { selectHolders, type OwnershipRow } from '../charts/ownership.ts';
import { fonts, type Box, type Canvas } from './canvas.ts';
import { drawHolding } from './patterns.ts';

/** Side of a swatch and the start of the name beside it; between columns, and above and below the text of a row. Px. */
const [swatch, nameStart, gap, pad] = [14, 22, 12, 4];
/** A column of shares takes no more of the width. */
const most = 0.3;

/**
 * Draws the list of an asset's holders: the filling of the bar's part, the name, and the share before and after.
 * @returns the lower edge of the last row
 */
export function drawHolders(canvas: Canvas, row: OwnershipRow, { x, y: top, width }: Omit<Box, 'height'>): number {
  const heads = [row.beforeLabel, row.afterLabel];
  const sizes = heads.map((head) => Math.min(width * most, Math.max(48, canvas.measure(head, fonts.small) + 1)));
  const [before, after] = [x + width - sizes[1]! - gap - sizes[0]!, x + width - sizes[1]!];
  const names = { x: x + nameStart, width: before - gap - x - nameStart };
  const writeShares = (texts: string[], y: number, muted: boolean): number =>
    Math.max(
      ...[before, after].map((start, at) =>
        canvas.write(texts[at]!, { x: start, y, width: sizes[at]! }, fonts.small, { muted, anchor: 'end' })
      )
    );
  const head = canvas.write('Holder', { x, y: top, width: before - gap - x }, fonts.small, { muted: true });
  let y = Math.max(head, writeShares(heads, top, true)) + pad;
  for (const { name, group, before: had, after: has } of selectHolders(row)) {
    canvas.line('rule', x, y, [width, 0]);
    const box = { x, y: y + pad + 2, width: swatch, height: swatch };
    drawHolding(canvas, box, group);
    const shares = writeShares([formatPercent(had), formatPercent(has)], y + pad, false);
    y = Math.max(canvas.write(name, { ...names, y: y + pad }, fonts.small), shares) + pad;
  }
  canvas.line('rule', x, y, [width, 0]);
  return y;
}
