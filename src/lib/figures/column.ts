import { balanceText, wrapText } from './wrap.ts';

/** Fonts of a saved picture: pixels and weight. */
export interface SheetFont {
  size: number;
  weight: 400 | 600;
}

export interface SheetLine extends SheetFont {
  /** Start of the line, and its baseline; the start is right where the language runs from the right. */
  x: number;
  y: number;
  text: string;
  muted: boolean;
}

/** A column of text: each paragraph stands below the one before, wrapped to the column's width. */
export class Column {
  readonly lines: SheetLine[] = [];
  readonly x: number;
  readonly width: number;
  /** Where the next line begins. */
  y: number;
  readonly #measure: (text: string, font: SheetFont) => number;

  constructor(x: number, y: number, width: number, measure: (text: string, font: SheetFont) => number) {
    [this.x, this.y, this.width, this.#measure] = [x, y, width, measure];
  }

  /**
   * Writes a paragraph.
   * @param leading distance of its lines, as a share of their size
   * @param balanced true for lines of about the same width
   */
  write(text: string, font: SheetFont, { muted = false, leading = 1.4, balanced = false } = {}): void {
    const wrap = balanced ? balanceText : wrapText;
    for (const line of wrap(text, this.width, (one) => this.#measure(one, font))) {
      this.lines.push({ ...font, x: this.x, y: this.y + font.size, text: line, muted });
      this.y += font.size * leading;
    }
  }
}
