import { Column, type SheetFont, type SheetLine } from '../figures/column.ts';
import { wrapText } from '../figures/wrap.ts';
import { toTenth } from '../charts/numbers.ts';

/** Width of a text in px. */
export type Measure = (text: string, font: SheetFont) => number;

/** How a shape is inked: figure-style.ts has a rule for each. */
export type Ink =
  | 'plain'
  | 'solid'
  | 'rest'
  | 'rule'
  | 'tick'
  | 'line'
  | 'thick'
  | 'tint'
  | 'hatch'
  | 'dots'
  | 'passing'
  | 'check'
  | 'cross'
  | 'station'
  | 'gap'
  | 'dotted'
  | 'arrow';

/** Left upper corner and size in px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle, or a path with absolute places; the role of the palette colours what has none of its own. */
export type Shape = { ink: Ink; role: string | undefined } & (Box | { d: string });

/** What makes a line of text different from one in ink on paper. */
interface Tone {
  muted?: boolean;
  /** Role of the palette. */
  tone?: string | undefined;
  /** True leaves paper around the letters, over lines. */
  halo?: boolean;
  /** Which point of the line `x` is; left out, its start. */
  anchor?: 'start' | 'middle' | 'end';
}

export type PictureLine = SheetLine & Tone;

/** A figure drawn with shapes below lines of text; everything in px from its left upper corner. */
export interface Picture {
  height: number;
  shapes: Shape[];
  lines: PictureLine[];
}

/** Sizes of the figures on the site: names, what is read, and what stands beside drawings. */
export const fonts = {
  head: { size: 18, weight: 600 },
  body: { size: 15, weight: 400 },
  strong: { size: 15, weight: 600 },
  small: { size: 13, weight: 400 },
  smallStrong: { size: 13, weight: 600 }
} as const satisfies Record<string, SheetFont>;

/** Distance of lines, as a share of their size. */
const leading = 1.4;

const hold = '\u00a0';

/** Holds a number and the word that it counts together: `$2 billion`, `3 February`. */
const toHeld = (text: string): string => text.replace(/(\d) (?=\p{L})/gu, `$1${hold}`);

/** Where a picture gathers its shapes and its text, in the order in which they are drawn. */
export class Canvas {
  readonly shapes: Shape[] = [];
  readonly lines: PictureLine[] = [];
  readonly measure: Measure;

  constructor(measure: Measure) {
    // The measure knows plain spaces, which are as wide.
    this.measure = (text, font) => measure(text.replaceAll(hold, ' '), font);
  }

  rect(ink: Ink, { x, y, width, height }: Box, role?: string): void {
    this.shapes.push({ ink, role, x: toTenth(x), y: toTenth(y), width: toTenth(width), height: toTenth(height) });
  }

  path(ink: Ink, d: string, role?: string): void {
    this.shapes.push({ ink, role, d });
  }

  /** Draws a straight line to a point that is so many px away. */
  line(ink: Ink, x: number, y: number, [right, down]: [number, number], role?: string): void {
    this.path(ink, `M${toTenth(x)} ${toTenth(y)}l${toTenth(right)} ${toTenth(down)}`, role);
  }

  /** Height of a paragraph in px. */
  heightOf(text: string, width: number, font: SheetFont): number {
    return wrapText(toHeld(text), width, (one) => this.measure(one, font)).length * font.size * leading;
  }

  /**
   * Writes a paragraph below the upper edge of the box, in lines of about one length, so that no word stands alone.
   * @returns where the next one begins
   */
  write(text: string, { x, y, width }: Omit<Box, 'height'>, font: SheetFont, tone: Tone = {}): number {
    const column = new Column(x, y, width, this.measure);
    column.write(toHeld(text), font, { leading, balanced: true });
    const at = x + { start: 0, middle: width / 2, end: width }[tone.anchor ?? 'start'];
    this.lines.push(
      ...column.lines.map((line) => ({ ...line, ...tone, x: at, text: line.text.replaceAll(hold, ' ') }))
    );
    return column.y;
  }

  /** Draws over all this what another one has. */
  add({ shapes, lines }: Canvas): void {
    this.shapes.push(...shapes);
    this.lines.push(...lines);
  }

  toPicture(height: number): Picture {
    return { height: Math.ceil(height), shapes: this.shapes, lines: this.lines };
  }
}
