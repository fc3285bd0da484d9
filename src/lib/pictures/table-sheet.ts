import { Column, type SheetFont, type SheetLine } from '../figures/column.ts';
import { formatCell, type Table } from '../figures/table.ts';

/** A table drawn with lines of text; everything in px from its left upper corner. */
export interface TableSheet {
  height: number;
  lines: SheetLine[];
  /** Heights of the rules below rows; the first is that of the head. */
  rules: number[];
}

type Measure = (text: string, font: SheetFont) => number;

const font: SheetFont = { size: 13, weight: 400 };
const bold: SheetFont = { size: 13, weight: 600 };
/** Between columns, and above and below the text of a row. */
const [gap, pad] = [20, 7];

/** Shares the width: columns of short words get what they ask for, and the others the rest by what they hold. */
function shareWidth(wanted: number[], width: number): number[] {
  const fair = width / wanted.length;
  const short = wanted.map((one) => one <= fair);
  const rest = width - wanted.reduce((sum, one, index) => sum + (short[index] ? one : 0), 0);
  const long = wanted.reduce((sum, one, index) => sum + (short[index] ? 0 : Math.sqrt(one)), 0);
  return wanted.map((one, index) => (short[index] ? one : (rest * Math.sqrt(one)) / long));
}

/** Words of this length that stand in the row above are not said again under the same head. */
const long = 20;

/** Cells as text. */
const toCells = (rows: Table['rows']): string[][] =>
  rows.map((row, index) => {
    const above = rows[index - 1];
    const isSame = above?.[0] === row[0];
    return row.map((cell, at) => {
      const text = formatCell(cell);
      return isSame && above?.[at] === cell && (at === 0 || text.length > long) ? '' : text;
    });
  });

/**
 * Places a table, each cell wrapped to its column.
 * @param width px
 */
export function placeTable({ columns, rows }: Table, width: number, measure: Measure): TableSheet {
  const heads = columns.map(({ label }) => label);
  const cells = toCells(rows);
  const inner = width - gap * (columns.length - 1);
  const wanted = columns.map(
    (_, at) => Math.max(measure(heads[at]!, bold), ...cells.map((row) => measure(row[at] ?? '', font))) + 1
  );
  const widths = shareWidth(wanted, inner);
  const lines: SheetLine[] = [];
  const rules: number[] = [];
  let y = 0;
  for (const [index, row] of [heads, ...cells].entries()) {
    let [x, bottom] = [0, y + pad];
    for (const [at, text] of row.entries()) {
      const column = new Column(x, y + pad, widths[at]!, measure);
      column.write(text, index === 0 ? bold : font);
      lines.push(...column.lines);
      bottom = Math.max(bottom, column.y);
      x += widths[at]! + gap;
    }
    y = bottom + pad;
    rules.push(y);
  }
  return { height: y + 1, lines, rules };
}
