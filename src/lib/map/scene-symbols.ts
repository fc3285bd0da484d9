import { toCandidates, toLabels } from './candidates.ts';
import { isClear, type PixelBox } from './pixel-boxes.ts';
import { targetSize } from './sizes.ts';

type Spot = readonly [x: number, y: number];

interface PlacedSymbols {
  /** From its place to its symbol, and its label, by index; whoever found no room has none. */
  symbols: (Spot | undefined)[];
  labels: (SceneLabel | undefined)[];
  lost: number[];
  /** Targets, labels and leaders. */
  boxes: PixelBox[];
}

const half = targetSize / 2;
/** How far a symbol may stand aside, in px, and how often all begin anew with whoever found no room. */
const [limit, rounds] = [64, 24];
/** Distance of the boxes along a leader, and the part of it that may lie under a neighbour's target. */
const [step, free] = [5, 15];

export const toTarget = ([x, y]: Spot, [dx, dy]: Spot): PixelBox => [
  x + dx - half,
  y + dy - half,
  x + dx + half,
  y + dy + half
];

const isSame = (a: PixelBox, b: PixelBox): boolean => a.every((side, n) => Math.abs(side - b[n]!) < 1e-6);

/** Small boxes along a leader, from its place outwards, so that nothing is written across it. */
function toLeader([x, y]: Spot, [dx, dy]: Spot): PixelBox[] {
  const length = Math.hypot(dx, dy);
  const count = Math.max(0, Math.floor((length - 4) / step));
  return Array.from({ length: count }, (_, n) => {
    const [px, py] = [x + (dx * n * step) / length, y + (dy * n * step) / length];
    return [px - 1.5, py - 1.5, px + 1.5, py + 1.5];
  });
}

/** Direction away from the neighbours, weighted by closeness. */
function toOutward([x, y]: Spot, all: readonly Spot[]): number {
  let [fx, fy] = [0, 0];
  for (const [ox, oy] of all) {
    const distance = Math.hypot(x - ox, y - oy);
    if (distance === 0) continue;
    fx += (x - ox) / distance ** 3;
    fy += (y - oy) / distance ** 3;
  }
  return Math.atan2(fy, fx);
}

/** A label beside a symbol: where its text starts from there, and its box. */
export interface SceneLabel {
  text: readonly [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
  box: PixelBox;
}

/** The places for a label beside a symbol that nothing else takes, the best first. @param taken lists of boxes */
export function selectLabels(
  [x, y]: Spot,
  width: number,
  size: { width: number; height: number },
  taken: readonly (readonly PixelBox[])[]
): SceneLabel[] {
  const own = toTarget([x, y], [0, 0]);
  return toLabels(width).flatMap(({ text, anchor, box: [left, top, right, bottom] }) => {
    const box: PixelBox = [x + left, y + top, x + right, y + bottom];
    const isInside = box[0] > 2 && box[1] > 2 && box[2] < size.width - 2 && box[3] < size.height - 2;
    const isFree = () =>
      taken.every((boxes) =>
        isClear(
          box,
          boxes,
          boxes.findIndex((one) => isSame(one, own))
        )
      );
    return isInside && isFree() ? [{ text, anchor, box }] : [];
  });
}

/**
 * Places symbols with their labels so that nothing meets; one that would stands aside with a leader to its place. Where there
 * is no room for all labels, some go without.
 * @param widths of the labels in px
 * @param obstacles boxes that all keep clear of
 */
export function placeSymbols(
  spots: readonly Spot[],
  widths: readonly number[],
  obstacles: readonly PixelBox[],
  size: { width: number; height: number }
): PlacedSymbols {
  const nearest = spots.map(([x, y], n) =>
    Math.min(...spots.map(([ox, oy], m) => (m === n ? Infinity : Math.hypot(ox - x, oy - y))))
  );
  const dots = spots.map(([x, y]): PixelBox => [x - 2, y - 2, x + 2, y + 2]);
  const lists = spots.map((spot) => toCandidates(toOutward(spot, spots), limit, 0).map(({ symbol }) => symbol));
  const bare = new Set<number>();
  let queue = spots.map((_, n) => n).sort((a, b) => nearest[a]! - nearest[b]! || a - b);
  let best: PlacedSymbols | null = null;
  for (let round = 0; round < rounds; round++) {
    const result = placeQueue(queue);
    if (!best || result.lost.length < best.lost.length) best = result;
    const [first] = result.lost;
    if (first === undefined) break;
    // Whoever finds no room at the head of the queue, or late in the game, goes without a name.
    if (first === queue[0] || round > rounds / 2) bare.add(first);
    queue = [first, ...queue.filter((n) => n !== first)];
  }
  return best!;

  function placeQueue(order: readonly number[]): PlacedSymbols {
    const targets: PixelBox[] = [...obstacles];
    const leaders: PixelBox[] = [];
    const result: PlacedSymbols = { symbols: [], labels: [], lost: [], boxes: [] };
    for (const n of order) {
      const spot = spots[n]!;
      const near = dots.filter((_, m) => m !== n && Math.hypot(spots[m]![0] - spot[0], spots[m]![1] - spot[1]) > 4);
      const found = lists[n]!.some((symbol) => {
        const target = toTarget(spot, symbol);
        if (target[0] < 0 || target[1] < 0 || target[2] > size.width || target[3] > size.height) return false;
        if (![targets, near, leaders].every((boxes) => isClear(target, boxes))) return false;
        const line = toLeader(spot, symbol);
        const far = line.slice(free / step);
        if (!far.every((part) => isClear(part, targets) && isClear(part, leaders))) return false;
        const at = [spot[0] + symbol[0], spot[1] + symbol[1]] as const;
        const [label] = bare.has(n) ? [] : selectLabels(at, widths[n]!, size, [targets, near, leaders, line]);
        if (!label && !bare.has(n)) return false;
        targets.push(target, ...(label ? [label.box] : []));
        leaders.push(...far);
        result.symbols[n] = symbol;
        result.labels[n] = label;
        return true;
      });
      if (!found) result.lost.push(n);
    }
    return { ...result, boxes: [...targets.slice(obstacles.length), ...leaders] };
  }
}
