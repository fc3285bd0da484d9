import { formatEdtf } from '../dates/edtf.ts';
import { selectLane, selectSteps } from '../figures/checklist.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import type { StoryEvent } from '../../schemas/event.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import { Canvas, fonts, type Measure, type Picture } from './canvas.ts';

/** Inside the frame, above and below the text of a row, and between columns; room for a hand to sign. Px. */
const [edge, pad, gap, signHeight] = [24, 14, 20, 96];
/** Of the column of boxes, and of that of dates. Px. */
const [boxWidth, dateWidth] = [44, 150];
/** What is left for words goes to steps and to accounts in these shares. */
const [whatShare, accountShare] = [0.58, 0.42];

interface Columns {
  box: number;
  what: { x: number; width: number };
  account: { x: number; width: number };
  date: { x: number; width: number };
  end: number;
}

function toColumns(width: number): Columns {
  const end = width - edge;
  const [what, date] = [edge + boxWidth, end - dateWidth];
  const words = date - what - 2 * gap;
  return {
    box: edge,
    what: { x: what, width: words * whatShare },
    account: { x: what + words * whatShare + gap, width: words * accountShare },
    date: { x: date, width: dateWidth },
    end
  };
}

const box = 15;
const drawBox = (canvas: Canvas, x: number, y: number, role?: string): void =>
  canvas.rect('line', { x: x + 1.5, y, width: box, height: box }, role);

/** A step that is done: ticked, by whose account, when. @returns the lower edge of its row */
function drawStep(canvas: Canvas, { title, statedBy, date }: StoryEvent, columns: Columns, top: number): number {
  const y = top + pad;
  drawBox(canvas, columns.box, y + 3);
  canvas.path('check', `M${columns.box + 4.5} ${y + 10}l4 4.5L${columns.box + 18.5} ${y + 1.5}`);
  const ends = [
    canvas.write(title, { ...columns.what, y }, fonts.strong),
    canvas.write(`stated by ${statedBy}`, { ...columns.account, y }, fonts.body, { muted: true }),
    canvas.write(formatEdtf(date), { ...columns.date, y }, fonts.body, { anchor: 'end' })
  ];
  return Math.max(...ends) + pad;
}

/** What is missing: a box and two lines to fill in, all of them empty. @returns the lower edge */
function drawMissing(
  canvas: Canvas,
  { label, detail }: FigureOf<'checklist'>['missing'],
  columns: Columns,
  top: number,
  role: string | undefined
): number {
  const { what, date, end } = columns;
  const y = top + signHeight;
  drawBox(canvas, columns.box, y - box - 9, role);
  canvas.path('cross', `M${what.x + 2} ${y - 22}l12 12m0-12l-12 12`, role);
  const width = date.x - gap - what.x;
  canvas.line('thick', what.x, y, [width, 0], role);
  canvas.line('thick', date.x, y, [date.width, 0], role);
  canvas.write('Date', { ...date, y: y + 6 }, fonts.strong, { tone: role });
  const labelled = canvas.write(label, { x: what.x, y: y + 6, width }, fonts.strong, { tone: role });
  const text = { x: what.x, y: labelled + 6, width: end - what.x };
  return canvas.write(formatPlain(detail), text, fonts.body, { muted: true }) + pad;
}

/**
 * Places the steps that are ticked, one below the other in a frame, above the line that nobody has signed.
 * @param width px
 */
export function placeChecklist(figure: FigureOf<'checklist'>, story: Story, width: number, measure: Measure): Picture {
  const canvas = new Canvas(measure);
  const columns = toColumns(width);
  let y = 1;
  for (const event of selectSteps(figure, story)) {
    y = drawStep(canvas, event, columns, y);
    canvas.line('rule', edge, y, [width - 2 * edge, 0]);
  }
  y = drawMissing(canvas, figure.missing, columns, y, selectLane(figure, story)?.colour);
  canvas.rect('line', { x: 0.5, y: 0.5, width: width - 1, height: y });
  return canvas.toPicture(y + 1);
}
