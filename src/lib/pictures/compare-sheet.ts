import { formatStatus, selectStatus } from '../figures/compare.ts';
import { kinds } from '../story/sign.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import { Canvas, fonts, type Measure, type Picture } from './canvas.ts';

type Status = NonNullable<ReturnType<typeof selectStatus>>;

/** Share of the column of names. */
const nameShare = 0.16;
/** Between columns, beside the rule of a cell, above and below its text, and of a sample in the key. Px. */
const [gap, indent, pad, sample] = [28, 14, 10, 15];

/** The rule beside a cell: double beside an argument, as a quotation of the document's reasoning. */
function drawSide(canvas: Canvas, status: Status | null, x: number, y: number, height: number): void {
  if (status === 'argued') for (const right of [0, 3]) canvas.line('tick', x + right, y, [0, height]);
  else canvas.line('thick', x + 1, y, [0, height]);
}

/** What the kinds of statement mean. @returns the lower edge */
function drawKey(canvas: Canvas, statuses: Status[], top: number, width: number): number {
  const words = Math.max(0, ...statuses.map((status) => canvas.measure(formatStatus(status), fonts.small))) + 1;
  const start = indent + words + indent;
  let y = top;
  for (const status of statuses) {
    drawSide(canvas, status, 0, y + 2, sample);
    canvas.write(formatStatus(status), { x: indent, y, width: words }, fonts.small);
    y = canvas.write(kinds[status], { x: start, y, width: width - start }, fonts.small, { muted: true }) + 4;
  }
  return y;
}

/**
 * Places a comparison as a table of two sides; below each cell stands what kind of statement the document makes there, and
 * below all what these kinds mean.
 * @param width px
 */
export function placeCompare(
  { columns, rows }: FigureOf<'compare'>,
  story: Pick<Story, 'claims'>,
  width: number,
  measure: Measure
): Picture {
  const canvas = new Canvas(measure);
  const names = width * nameShare;
  const side = (width - names - 2 * gap) / 2;
  const sides = [names + gap, names + gap + side + gap];
  const found = new Set<Status>();
  const toLine = (at: number, y: number) => ({ x: sides[at]! + indent, y, width: side - indent });
  const heads = columns.map(({ label, detail }, at) =>
    canvas.write(formatPlain(detail), toLine(at, canvas.write(label, toLine(at, 0), fonts.head)), fonts.small, {
      muted: true
    })
  );
  let y = Math.max(...heads) + pad;
  canvas.line('line', 0, y, [width, 0]);
  for (const { label, cells } of rows) {
    const top = y + pad;
    const ends = cells.map((cell, at) => {
      const status = selectStatus(cell, story);
      const end = canvas.write(formatPlain(cell), toLine(at, top), fonts.body);
      if (!status) return { status, end };
      found.add(status);
      return { status, end: canvas.write(formatStatus(status), toLine(at, end), fonts.small, { muted: true }) };
    });
    const named = canvas.write(label, { x: 0, y: top, width: names }, fonts.strong);
    const bottom = Math.max(named, ...ends.map(({ end }) => end));
    for (const [at, { status }] of ends.entries()) drawSide(canvas, status, sides[at]!, top, bottom - top);
    y = bottom + pad;
    canvas.line('rule', 0, y, [width, 0]);
  }
  const kept = (Object.keys(kinds) as Status[]).filter((status) => found.has(status));
  return canvas.toPicture(drawKey(canvas, kept, y + pad, width));
}
