import { toTextWidth } from '../timeline/measure.ts';
import { toCandidates, toLabels, toLeader, type Candidate } from './candidates.ts';
import { createBox, isMeeting, isWithin, type Anchor, type Box, type Range } from './elastic.ts';
import { areaRadius, labelSize, targetSize } from './sizes.ts';

const half = targetSize / 2;
const rounds = 40;
const passes = 5;
const spreads = [0, 24, 30, 36, 44, 54, 66];
/** Mean square of the leaders, in px², at which a placing is good enough. */
const ease = 250;
/** Places closer than this, in px at the largest width, may share a spot: one symbol stands on it, leaders start there. */
const sharedSpot = 8;

/** Something to be marked: where it truly lies and what it is called. */
export interface Subject extends Anchor {
  id: string;
  label: string;
  /** True for a district, drawn as a ring around its place. */
  area?: boolean;
}

/** A mark with its px offsets from the true place: the symbol's middle, the label's box and where its text starts. */
export interface PlacedMark extends Subject {
  symbol: [dx: number, dy: number];
  text: [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
  /** Target of the symbol, label, then parts of the leader from the place outwards. */
  boxes: [body: Box, label: Box, ...leader: Box[]];
}

/** A mark without a label on its very spot. */
export const placeOnSpot = (subject: Subject): PlacedMark => ({
  ...subject,
  symbol: [0, 0],
  text: [0, 4],
  anchor: 'middle',
  boxes: [createBox(subject, -half, -half, half, half), createBox(subject, -1, -1, 1, 1)]
});

interface PlaceOptions {
  range: Range;
  /** The panel's own frame; marks stay within it. */
  frame: Box;
  /** What no mark may cover, such as an inset. */
  obstacles?: Box[];
  /** True when marks may stray only within sight of their place, as on a live map. */
  limit?: number;
}

/** Direction away from the neighbours, weighted by closeness. */
function toOutward(subject: Subject, all: Subject[]): number {
  let [x, y] = [0, 0];
  for (const other of all) {
    const [dx, dy] = [subject.x - other.x, subject.y - other.y];
    const distance = Math.hypot(dx, dy);
    if (distance === 0) continue;
    [x, y] = [x + dx / distance ** 2.5, y + dy / distance ** 2.5];
  }
  return Math.atan2(y, x);
}

/** What one mark has to keep clear of. */
interface Field {
  frame: Box;
  /** Targets and labels of others, and insets. */
  solid: Box[];
  /** Places of others: a leader may pass between them, a symbol or label may not cover them. */
  dots: Box[];
  /** Leaders of others. */
  lines: Box[];
  /** Targets of others on the same spot: leaders may start under them. */
  shared: Box[];
}

function toField(subject: Subject, all: Subject[], placed: Map<string, PlacedMark>, o: PlaceOptions): Field {
  const field: Field = {
    frame: o.frame,
    solid: [...(o.obstacles ?? [])],
    dots: [],
    lines: [],
    shared: []
  };
  for (const other of all) {
    if (other === subject) continue;
    const isShared = Math.hypot(other.x - subject.x, other.y - subject.y) * o.range[1] < sharedSpot;
    const radius = other.area ? areaRadius + 1 : 2;
    if (!isShared) field.dots.push(createBox(other, -radius, -radius, radius, radius));
    const mark = placed.get(other.id);
    if (!mark) continue;
    const [body, label, ...leader] = mark.boxes;
    (isShared ? field.shared : field.solid).push(body);
    field.solid.push(label);
    field.lines.push(...(isShared ? leader.slice(3) : leader));
  }
  return field;
}

function placeOne(
  subject: Subject,
  candidates: Candidate[],
  { frame, solid, dots, lines, shared }: Field,
  range: Range
): PlacedMark | null {
  const meets = (box: Box, others: Box[]) => others.some((other) => isMeeting(box, other, range));
  const isFree = (box: Box) =>
    isWithin(box, frame, range) && ![solid, dots, lines, shared].some((others) => meets(box, others));
  const labels = toLabels(toTextWidth(subject.label, labelSize));
  for (const { symbol } of candidates) {
    const [dx, dy] = symbol;
    const body = createBox(subject, dx - half, dy - half, dx + half, dy + half);
    if (!isFree(body)) continue;
    const leader = toLeader(subject, symbol);
    const far = leader.slice(3);
    if (leader.some((part) => meets(part, solid)) || far.some((part) => meets(part, lines) || meets(part, shared)))
      continue;
    for (const { text, anchor, box } of labels) {
      const label = createBox(subject, dx + box[0], dy + box[1], dx + box[2], dy + box[3]);
      if (!isFree(label) || (subject.label && meets(label, leader))) continue;
      return { ...subject, symbol, text: [dx + text[0], dy + text[1]], anchor, boxes: [body, label, ...leader] };
    }
  }
  return null;
}

/**
 * Places symbols and labels so that none meets another at any width of the range; symbols that would, stand aside with a
 * leader to their place. Greedy, hardest first: who finds no room goes to the head of the queue, and all start again. Of
 * several ways to form a crowd's circle, the one with the shortest leaders wins.
 * @returns marks in the order of the subjects, or null when there is no room for all
 */
export function placeMarks(subjects: Subject[], options: PlaceOptions): PlacedMark[] | null {
  const { range, limit = Infinity } = options;
  const nearest = new Map(
    subjects.map((subject) => {
      const near = subjects.filter((other) => other !== subject);
      return [subject, Math.min(...near.map((other) => Math.hypot(other.x - subject.x, other.y - subject.y)))];
    })
  );
  const queue = [...subjects].sort((a, b) => nearest.get(a)! - nearest.get(b)! || a.id.localeCompare(b.id));
  const outward = new Map(subjects.map((subject) => [subject, toOutward(subject, subjects)]));
  const toLists = (spread: number): Lists =>
    new Map(
      subjects.map((subject) => {
        const isCrowded = nearest.get(subject)! * range[0] < targetSize;
        return [subject, toCandidates(outward.get(subject)!, limit, isCrowded ? spread : 0)];
      })
    );
  const nearestFirst = toLists(0);
  let best: Placed | null = null;
  for (const spread of spreads) {
    const found = placeQueue(queue, spread ? toLists(spread) : nearestFirst, options);
    if (!found) continue;
    shorten(found, queue, nearestFirst, options);
    if (!best || toStrain(found) < toStrain(best)) best = found;
    if (toStrain(best) < ease * subjects.length) break;
  }
  return best && subjects.map(({ id }) => best.get(id)!);
}

type Lists = Map<Subject, Candidate[]>;
type Placed = Map<string, PlacedMark>;

/** Sum of the squares of all leaders: one long one is worse than many short ones. */
const toStrain = (placed: Placed): number =>
  [...placed.values()].reduce((sum, { symbol: [x, y] }) => sum + x * x + y * y, 0);

/** Places all, beginning anew with whoever found no room; null after so many rounds. */
function placeQueue(first: Subject[], lists: Lists, options: PlaceOptions): Placed | null {
  let queue = first;
  for (let round = 0; round < rounds; round++) {
    const placed: Placed = new Map();
    const lost = queue.find((subject) => {
      const mark = placeOne(subject, lists.get(subject)!, toField(subject, first, placed, options), options.range);
      if (mark) placed.set(subject.id, mark);
      return !mark;
    });
    if (!lost) return placed;
    // Whoever finds no room with nobody before it never will.
    if (lost === queue[0]) return null;
    queue = [lost, ...queue.filter((subject) => subject !== lost)];
  }
  return null;
}

/** Moves each mark to the nearest room that the others now leave, the farthest first, until nobody comes nearer. */
function shorten(placed: Placed, subjects: Subject[], lists: Lists, options: PlaceOptions): void {
  for (let pass = 0; pass < passes; pass++) {
    const before = toStrain(placed);
    const length = ({ id }: Subject) => Math.hypot(...placed.get(id)!.symbol);
    for (const subject of [...subjects].sort((a, b) => length(b) - length(a))) {
      const nearer = lists.get(subject)!.filter(({ symbol }) => Math.hypot(...symbol) < length(subject) - 0.5);
      const mark = placeOne(subject, nearer, toField(subject, subjects, placed, options), options.range);
      if (mark) placed.set(subject.id, mark);
    }
    if (toStrain(placed) >= before) return;
  }
}
