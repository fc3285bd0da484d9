import { formatBarLabel, formatBarsRemark, formatPanelRemark, inside, selectBarKind } from '../charts/bar-words.ts';
import type { Bar, Panel } from '../charts/bars.ts';
import { formatNumber } from '../charts/numbers.ts';
import { placePanels } from '../figures/bars.ts';
import type { Story } from '../story/story.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import { Canvas, fonts, type Box, type Measure, type Picture } from './canvas.ts';
import { drawScale, ticks } from './scale.ts';

/** Panels beside each other, and between them; between a plot's columns, and of the names. Px but for the first. */
const [count, gap, columnGap, nameWidth] = [2, 36, 10, 104];
/** Of a bar and above it, and of its row, where one line of text is enough; beside a label; below a plot. Px. */
const [barHeight, barTop, rowHeight, labelGap, plotGap] = [14, 5, 24, 6, 28];

/** Where the columns of a plot begin, and how wide they are; the same in all panels, so that lengths compare. */
interface Plot {
  names: number;
  bars: number;
  /** Px for 100%. */
  full: number;
  amounts: { x: number; width: number };
}

function toPlot(x: number, width: number, amountWidth: number): Plot {
  const bars = x + nameWidth + columnGap;
  const full = x + width - amountWidth - columnGap - bars;
  return { names: x, bars, full, amounts: { x: x + width - amountWidth, width: amountWidth } };
}

const kinds = { rest: 'rest', leader: 'solid', country: 'plain' } as const;

/** @returns the lower edge of the bar's row */
function drawBar(canvas: Canvas, bar: Bar, panel: Panel, plot: Plot, y: number): number {
  const kind = selectBarKind(bar);
  const font = kind === 'leader' ? fonts.smallStrong : fonts.small;
  const muted = kind === 'rest';
  const length = (plot.full * bar.length) / 100;
  const label = formatBarLabel(bar, panel);
  // A withheld amount has no length.
  if (length > 0) canvas.rect(kinds[kind], { x: plot.bars, y: y + barTop, width: length, height: barHeight });
  const room = plot.full - length - labelGap;
  const isInside = bar.length > inside || canvas.measure(label, font) > room;
  const line = { x: plot.bars, y: y + 2, width: length - labelGap };
  if (isInside) canvas.write(label, line, font, { anchor: 'end', ...(kind === 'leader' && { tone: 'paper' }) });
  else canvas.write(label, { ...line, x: plot.bars + length + labelGap, width: room }, font, { halo: true });
  if (bar.flag !== 'withheld')
    canvas.write(formatNumber(bar.value), { ...plot.amounts, y: y + 2 }, fonts.small, { muted: true, anchor: 'end' });
  const end = canvas.write(bar.name, { x: plot.names, y: y + 2, width: nameWidth }, font, { muted });
  return Math.max(y + rowHeight, end + 4);
}

/** @returns the lower edge of the plot */
function drawPlot(canvas: Canvas, panel: Panel, plot: Plot, top: number): number {
  // The grid lies behind the bars, whose rows give it its height.
  const front = new Canvas(canvas.measure);
  let y = top;
  for (const bar of panel.bars) y = drawBar(front, bar, panel, plot, y);
  if (panel.comparable)
    for (const tick of ticks) canvas.line('rule', plot.bars + (plot.full * tick) / 100, top, [0, y - top]);
  canvas.add(front);
  return panel.comparable ? drawScale(canvas, { x: plot.bars, y, width: plot.full }) : y;
}

/** Draws panels beside each other, their plots at one height. @returns the lower edge of the lowest */
function drawRow(canvas: Canvas, panels: Panel[], amountWidth: number, box: Omit<Box, 'height'>): number {
  const places = panels.map((panel, index) => ({ panel, box: { ...box, x: box.x + index * (box.width + gap) } }));
  const each = (draw: (place: (typeof places)[number]) => number): number => Math.max(...places.map(draw));
  const named = each(({ panel, box }) => canvas.write(panel.title, box, fonts.strong));
  const told = each(({ panel, box }) =>
    canvas.write(formatPanelRemark(panel), { ...box, y: named }, fonts.small, { muted: true })
  );
  return each(({ panel, box: { x, width } }) =>
    drawPlot(canvas, panel, toPlot(x, width, amountWidth), told + columnGap)
  );
}

/**
 * Places small multiples, one panel a series in two columns: a bar is as long as its percentage of the world total.
 * @param width px
 */
export function placeBars(
  figure: FigureOf<'bars'>,
  story: Pick<Story, 'series'>,
  width: number,
  measure: Measure
): Picture {
  const canvas = new Canvas(measure);
  const panels = placePanels(figure, story);
  const amounts = panels.flatMap(({ bars }) => bars.map(({ value }) => measure(formatNumber(value), fonts.small)));
  const amountWidth = Math.max(0, ...amounts) + 1;
  const size = (width - gap * (count - 1)) / count;
  let y = 0;
  for (let start = 0; start < panels.length; start += count) {
    const row = panels.slice(start, start + count);
    y = drawRow(canvas, row, amountWidth, { x: 0, y, width: size }) + plotGap;
  }
  const remark = `${formatBarsRemark(panels)} At the end of each row: the amount, in the unit of the total.`;
  return canvas.toPicture(canvas.write(remark, { x: 0, y: y - 8, width }, fonts.small, { muted: true }));
}
