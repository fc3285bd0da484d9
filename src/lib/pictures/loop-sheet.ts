import { toTenth } from '../charts/numbers.ts';
import { placeLoop } from '../figures/loop.ts';
import { formatPlain } from '../text/marked.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import { Canvas, fonts, type Measure, type Picture } from './canvas.ts';

type Step = FigureOf<'loop'>['steps'][number];

/** The side of a station, and the ring's distance from the edge, so that its stations stay inside. Px. */
const station = 28;
const edge = station / 2 + 1;
/** From the ring to a step's text, above, below and beside it, and the other side of the text; between actors. Px. */
const [top, bottom, outer, inner, actorGap] = [24, 20, 34, 28, 6];
/** Width of what actors do, beside who they are. Px. */
const roleWidth = 96;

/** Where a step's text stands, and its part of the ring. Px. */
interface Place {
  step: Step;
  /** From 1. */
  n: number;
  column: 1 | 2;
  x: number;
  width: number;
  ring: number;
}

/** The ring is dotted beside what is not known. */
function drawUnknown(canvas: Canvas, { x, width, ring, step }: Place, y: number): number {
  if (!step.unknown) return y;
  const head = y + actorGap;
  canvas.line('dotted', x + 1, head, [width - 2, 0]);
  const line = { y: head + actorGap, width: roleWidth };
  const label = canvas.write('Not known', { ...line, x }, fonts.smallStrong);
  const text = { ...line, x: x + roleWidth, width: width - roleWidth };
  const end = Math.max(label, canvas.write(formatPlain(step.unknown), text, fonts.small)) + 2;
  canvas.rect('gap', { x: ring - 4, y: head, width: 8, height: end - head });
  canvas.line('dotted', ring, head + 3, [0, end - head - 6]);
  return end;
}

/** @returns the lower edge of the step's text */
function drawStep(canvas: Canvas, place: Place, rowTop: number): number {
  const { step, n, column, x, width, ring } = place;
  const y = rowTop + top;
  canvas.rect('station', { x: ring - station / 2, y: y - 2, width: station, height: station });
  const number = { x: ring - station / 2, y: y + 1.5, width: station };
  canvas.write(String(n), number, fonts.strong, { anchor: 'middle' });
  const labelled = canvas.write(step.label, { x, y, width }, fonts.head);
  // At the end side the name stands far from its station.
  const lineStart = x + canvas.measure(step.label, fonts.head) + 12;
  if (column === 2 && lineStart < x + width)
    canvas.line('rule', lineStart, y + 12, [ring - station / 2 - lineStart, 0]);
  let end = canvas.write(formatPlain(step.what), { x, y: labelled + 2, width }, fonts.body) + 2;
  for (const { role, who } of step.actors) {
    const line = { y: end + actorGap, width: roleWidth - 8 };
    const named = canvas.write(role, { ...line, x }, fonts.small, { muted: true });
    const text = { ...line, x: x + roleWidth, width: width - roleWidth };
    end = Math.max(named, canvas.write(formatPlain(who), text, fonts.small));
  }
  return drawUnknown(canvas, place, end);
}

/** An arrow head in a gap of the ring. @param way one step to where it points, right and down */
function drawHead(canvas: Canvas, x: number, y: number, [right, down]: [number, number]): void {
  canvas.rect('gap', { x: x - 6, y: y - 6, width: 12, height: 12 });
  const toPoint = (ahead: number, beside: number): string =>
    `${toTenth(x + right * ahead - down * beside)} ${toTenth(y + down * ahead + right * beside)}`;
  canvas.path('arrow', `M${toPoint(-5, -6)}L${toPoint(5, 0)}L${toPoint(-5, 6)}z`);
}

/**
 * Places the steps of a loop clockwise inside a ring, in two columns; each has its numbered station on the ring, and arrow
 * heads stand where one row ends and the next begins.
 * @param width px
 */
export function placeRing({ steps }: FigureOf<'loop'>, width: number, measure: Measure): Picture {
  const [rings, texts] = [new Canvas(measure), new Canvas(measure)];
  const cell = (width - 2 * edge) / 2;
  const places = placeLoop(steps.length).map(({ row, column }, index) => {
    const x = column === 1 ? edge + outer : edge + cell + inner;
    const ring = column === 1 ? edge : width - edge;
    return { row, step: steps[index]!, n: index + 1, column, x, width: cell - outer - inner, ring };
  });
  const heads: number[] = [];
  let y = edge;
  for (let row = 1; places.some((place) => place.row === row); row++) {
    if (row > 1) heads.push(y);
    y = Math.max(...places.filter((place) => place.row === row).map((place) => drawStep(texts, place, y))) + bottom;
  }
  rings.rect('thick', { x: edge, y: edge, width: width - 2 * edge, height: y - edge });
  drawHead(rings, width / 2, edge, [1, 0]);
  drawHead(rings, width / 2, y, [-1, 0]);
  for (const head of heads) {
    drawHead(rings, width - edge, head, [0, 1]);
    drawHead(rings, edge, head, [0, -1]);
  }
  rings.add(texts);
  return rings.toPicture(y + edge);
}
