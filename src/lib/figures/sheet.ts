import { Column, type SheetFont, type SheetLine } from './column.ts';
import { wrapText } from './wrap.ts';

export type { SheetFont, SheetLine } from './column.ts';

/** A sign with what it means; a text without a sign has the width 0. Pixels. */
interface SheetEntry {
  width: number;
  height: number;
  text: string;
}

/** What stands on a saved picture around the drawing. */
export interface SheetContent {
  title: string;
  legend: SheetEntry[];
  /** The names of numbered marks. */
  key: string[];
  /** Paragraphs below the drawing: source, date, address. */
  foot: string[];
  /** Size of the drawing in pixels. */
  drawing: { width: number; height: number };
}

interface Point {
  x: number;
  y: number;
}

/** A saved picture with all its places in pixels. */
export interface Sheet {
  width: number;
  height: number;
  /** Where the drawing's left upper corner lies. */
  drawing: Point;
  lines: SheetLine[];
  /** Left upper corners of the legend's signs, in its order; null for a text without one. */
  signs: (Point | null)[];
  /** The rule at the top. */
  rule: Point & { width: number };
}

type MeasureFont = (text: string, font: SheetFont) => number;

const small: SheetFont = { size: 12, weight: 400 };
/** Height of a row of the legend, between a sign and its words, between two entries; widths of the key's columns. */
const [row, signGap, entryGap, keyWidth] = [20, 6, 18, 132];
/** Up to this width a picture is a phone's. */
const narrow = 520;

/** Places the entries in rows. @returns the places of their signs */
function writeLegend(column: Column, legend: SheetEntry[], measure: MeasureFont): Sheet['signs'] {
  const end = column.x + column.width;
  let x = column.x;
  const signs = legend.map(({ width, height, text }) => {
    const lead = width > 0 ? width + signGap : 0;
    const lines = wrapText(text, column.width - lead, (one) => measure(one, small));
    const size = lead + Math.max(...lines.map((line) => measure(line, small)));
    if (x > column.x && x + size > end) [x, column.y] = [column.x, column.y + row];
    const sign = width > 0 ? { x, y: column.y + (row - height) / 2 } : null;
    lines.forEach((line, index) => {
      if (index > 0) column.y += row;
      column.lines.push({ ...small, x: x + lead, y: column.y + 14, text: line, muted: true });
    });
    x += size + entryGap;
    return sign;
  });
  column.y += row;
  return signs;
}

/** Writes names in as many columns as there is room for, read down. */
function writeKey(column: Column, key: string[], measure: MeasureFont): void {
  const count = Math.max(1, Math.floor(column.width / keyWidth));
  const rows = Math.ceil(key.length / count);
  const width = column.width / count;
  const parts = Array.from({ length: count }, (_, index) => {
    const part = new Column(column.x + index * width, column.y, width - 8, measure);
    for (const text of key.slice(index * rows, (index + 1) * rows)) part.write(text, small);
    return part;
  });
  column.lines.push(...parts.flatMap(({ lines }) => lines));
  column.y = Math.max(...parts.map(({ y }) => y));
}

/**
 * Places everything on a saved picture: title, legend, drawing, key and foot, one below the other, each wrapped to the
 * width of the drawing.
 * @param measure width of a text in a font, in pixels
 * @param isRtl true mirrors the starts of lines and the signs
 */
export function placeSheet(content: SheetContent, measure: MeasureFont, isRtl = false): Sheet {
  const { title, legend, key, foot, drawing } = content;
  const isNarrow = drawing.width < narrow;
  const margin = isNarrow ? 16 : 24;
  const column = new Column(margin, margin + 10, drawing.width, measure);
  column.write(title, { size: isNarrow ? 18 : 22, weight: 600 }, { leading: 1.25, balanced: true });
  column.y += 10;
  const signs = legend.length > 0 ? writeLegend(column, legend, measure) : [];
  column.y += 10;
  const place = { x: margin, y: column.y };
  column.y += drawing.height + 14;
  if (key.length > 0) {
    writeKey(column, key, measure);
    column.y += 12;
  }
  for (const text of foot) column.write(text, small, { muted: true });
  const width = Math.ceil(drawing.width + 2 * margin);
  const mirror = (x: number, size = 0): number => (isRtl ? width - x - size : x);
  return {
    width,
    height: Math.ceil(column.y + margin - 6),
    drawing: place,
    lines: column.lines.map((line) => ({ ...line, x: mirror(line.x) })),
    signs: signs.map((sign, index) => sign && { ...sign, x: mirror(sign.x, legend[index]!.width) }),
    rule: { x: margin, y: margin - 2, width: drawing.width }
  };
}
