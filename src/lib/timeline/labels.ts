import { labelOffset } from './rows.ts';

/**
 * Places labels in rows above and below a line, each joined to its mark by an upright leader, so that no label meets another
 * label or a leader. What is placed at one width holds at every greater one: marks move apart with the width, texts keep
 * their size, so it is enough that whatever stands to the left also has the earlier mark.
 */
interface LabelWish {
  /** Share of the width where the mark is. */
  at: number;
  /** Pixels. */
  width: number;
  /** 1 is placed first and given up last. */
  priority: number;
}

export interface LabelPlace {
  /** Rows from the line: 1, 2… above, −1, −2… below. */
  row: number;
  /** `start` begins at the leader, `end` ends there, `middle` stands across its tip. */
  anchor: 'start' | 'middle' | 'end';
}

// Pixels between texts, and between a text and another's leader.
const [textGap, leaderGap] = [12, 4];
// Up to so many labels every order is tried that may help; up to so many some are; above that one has to do.
const [fewLabels, manyLabels] = [24, 48];
// How often labels without room are tried again, then before all others.
const turns = 4;
// How often turns are changed by chance where labels are still without room: so many times, by the square of their number.
const tries = 100_000;

interface Placed extends LabelPlace {
  at: number;
  low: number;
  high: number;
}
type Anchor = LabelPlace['anchor'];
type Layout = (LabelPlace | null)[];

const isApart = (a: Placed, b: Placed) =>
  (a.at <= b.at && b.low - a.high >= textGap) || (b.at <= a.at && a.low - b.high >= textGap);

const isClear = (leader: Placed, label: Placed, width: number) => {
  const x = leader.at * width;
  return (
    (leader.at <= label.at && label.low - x >= leaderGap) || (label.at <= leader.at && x - label.high >= leaderGap)
  );
};

function isFree(wish: Placed, placed: readonly Placed[], width: number): boolean {
  return placed.every((other) => {
    if (Math.sign(other.row) !== Math.sign(wish.row)) return true;
    const [mine, its] = [Math.abs(wish.row), Math.abs(other.row)];
    if (mine === its) return isApart(wish, other);
    return mine > its ? isClear(wish, other, width) : isClear(other, wish, width);
  });
}

/** Where a text begins, in pixels from its leader. */
export function toShift(anchor: Anchor, width: number): number {
  if (anchor === 'middle') return -width / 2;
  return anchor === 'start' ? labelOffset : -labelOffset - width;
}

/** A label that chooses, and its candidates in the order in which it tries them. */
interface Turn {
  index: number;
  candidates: readonly LabelPlace[];
}

function attempt(wishes: readonly LabelWish[], queue: readonly Turn[], width: number): Layout {
  const places: Layout = wishes.map(() => null);
  const placed: Placed[] = [];
  for (const { index, candidates } of queue) {
    const { at, width: length } = wishes[index]!;
    const x = at * width;
    for (const { row, anchor } of candidates) {
      const low = x + toShift(anchor, length);
      const wish: Placed = { row, anchor, at, low, high: low + length };
      if (low < 0 || wish.high > width || !isFree(wish, placed, width)) continue;
      placed.push(wish);
      places[index] = { row, anchor };
      break;
    }
  }
  return places;
}

function createCandidates(rows: number, first: Anchor) {
  const anchors: Anchor[] = first === 'start' ? ['start', 'end', 'middle'] : ['end', 'start', 'middle'];
  const above = Array.from({ length: rows }, (_, index) => index + 1);
  const near = above.flatMap((row) => [row, -row]);
  const far = [...above, ...above.map((row) => -row)];
  const toPlaces = (order: number[]) => anchors.flatMap((anchor) => order.map((row): LabelPlace => ({ row, anchor })));
  const loose = near.flatMap((row) => anchors.map((anchor): LabelPlace => ({ row, anchor })));
  return { loose, near: toPlaces(near), above: toPlaces(far) };
}

/**
 * Stairs: labels that end at their leader climb with time, labels that begin there descend, and neither then stands in
 * another's way. Where the one becomes the other is tried out, and how strictly each keeps to its stairs.
 */
function createQueues(wishes: readonly LabelWish[], rows: number): Turn[][] {
  const indices = [...wishes.keys()];
  const [starts, ends] = [createCandidates(rows, 'start'), createCandidates(rows, 'end')];
  const toTurns = (list: number[], candidates: readonly LabelPlace[]) =>
    list.map((index): Turn => ({ index, candidates }));
  const toQueues = (split: number): Turn[][] => {
    const [before, after] = [indices.slice(0, split).reverse(), indices.slice(split)];
    return [
      [...toTurns(before, starts.loose), ...toTurns(after, ends.loose)],
      [...toTurns(before, starts.near), ...toTurns(after, ends.near)],
      [...toTurns(before, starts.above), ...toTurns(after, ends.near)],
      [...toTurns(after, ends.near), ...toTurns(before, starts.near)]
    ];
  };
  if (wishes.length > manyLabels) {
    const [queue = []] = toQueues(Math.round(wishes.length / 2));
    return [queue.sort((a, b) => wishes[a.index]!.priority - wishes[b.index]!.priority)];
  }
  // What an attempt takes grows with the square of the number of labels.
  const step = wishes.length <= fewLabels ? 1 : Math.ceil(wishes.length ** 2 / 200);
  return [...indices, wishes.length].filter((split) => split % step === 0).flatMap(toQueues);
}

/** Lower is better: labels given up, then height, then length of leaders. */
function toCost(places: Layout, wishes: readonly LabelWish[]): number {
  let [cost, above, below] = [0, 0, 0];
  for (const [index, place] of places.entries()) {
    if (!place) cost += 10_000 / wishes[index]!.priority;
    else {
      cost += Math.abs(place.row);
      above = Math.max(above, place.row);
      below = Math.max(below, -place.row);
    }
  }
  return cost + 12 * (above + below);
}

/** Numbers from 0 to 1 that look random and are the same in every build (Park and Miller). */
function createRandom(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/**
 * Changes a few turns by chance, again and again, and keeps what is no worse: where no stairs name everything, this often
 * does.
 * @param queue of the best layout so far
 */
function improve(wishes: readonly LabelWish[], queue: readonly Turn[], rows: number, width: number): Layout {
  const random = createRandom();
  const pick = (length: number) => Math.floor(random() * length);
  const kinds = [createCandidates(rows, 'start'), createCandidates(rows, 'end')].flatMap((kind) => Object.values(kind));
  let best = { queue, places: attempt(wishes, queue, width) };
  let bestCost = toCost(best.places, wishes);
  for (let left = tries / wishes.length ** 2; left > 0 && !best.places.every(Boolean); left--) {
    const next = [...best.queue];
    for (let count = 1 + pick(3); count > 0; count--) {
      const [turn] = next.splice(pick(next.length), 1);
      next.splice(pick(next.length + 1), 0, { index: turn!.index, candidates: kinds[pick(kinds.length)]! });
    }
    const places = attempt(wishes, next, width);
    const cost = toCost(places, wishes);
    if (cost <= bestCost) [best, bestCost] = [{ queue: next, places }, cost];
  }
  return best.places;
}

/**
 * Places as many labels as fit, those of high priority first.
 * @param wishes sorted by `at`
 * @param width pixels from `at` 0 to `at` 1
 * @param rows at most, on each side of the line
 * @returns one place a wish, null where there is no room
 */
export function placeLabels(wishes: readonly LabelWish[], width: number, rows: number): Layout {
  let [best, bestQueue, bestCost]: [Layout, readonly Turn[], number] = [[], [], Infinity];
  for (let queue of createQueues(wishes, rows)) {
    for (let turn = 0; turn < turns; turn++) {
      const places = attempt(wishes, queue, width);
      const cost = toCost(places, wishes);
      if (cost < bestCost) [best, bestQueue, bestCost] = [places, queue, cost];
      if (places.every(Boolean) || wishes.length > fewLabels) break;
      queue = [...queue.filter(({ index }) => !places[index]), ...queue.filter(({ index }) => places[index])];
    }
  }
  return best.every(Boolean) || wishes.length > fewLabels ? best : improve(wishes, bestQueue, rows, width);
}
