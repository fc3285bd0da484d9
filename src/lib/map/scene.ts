import { toTextWidth } from '../timeline/measure.ts';
import { toBox, type WorldBox } from './camera.ts';
import { gather, type Points } from './gather.ts';
import { toWorld, worldSize, type Place, type View } from './mercator.ts';
import type { PixelBox } from './pixel-boxes.ts';
import { placeSymbols, selectLabels, toTarget } from './scene-symbols.ts';
import { labelSize } from './sizes.ts';

/** A mark of a scene: where it truly lies on web Mercator's square, and its offsets in px. */
export interface SceneMark {
  /** Index of the asset. */
  index: number;
  x: number;
  y: number;
  symbol: readonly [dx: number, dy: number];
  /** Where its name starts, from the symbol; null while there is no room for it. */
  text: readonly [dx: number, dy: number] | null;
  anchor: 'start' | 'middle' | 'end';
}

/** Assets too close to tell apart at this zoom: one button that goes closer. */
export interface SceneCrowd {
  x: number;
  y: number;
  count: number;
  /** How many of each class, by its index. */
  makeup: readonly number[];
  /** Indexes of some of the assets, all of them where they are few. */
  first: readonly number[];
  box: WorldBox;
}

/** What stands over a moved map for one camera. */
export interface Scene {
  marks: SceneMark[];
  crowds: SceneCrowd[];
  /** What names of the ground keep clear of, in px of the view. */
  taken: PixelBox[];
}

/** Half of a crowd's side in px. */
export const crowdSide = 17;
/** Distance in px in which few assets merge into a crowd, and how many make one. */
const [reach, several] = [16, 4];
/** Up to so many in sight stand one by one. */
const most = 60;
/** Side of the cells in which many are gathered, in px. */
const cell = 44;
/** No mark stands nearer to the neatline, in px. */
const edge = 12;

/** Places as the scene counts with them. @param group index of the class of each */
export function toPoints(places: readonly Place[], group: readonly number[]): Points {
  const world = places.map(toWorld);
  return {
    x: Float64Array.from(world, ([x]) => x),
    y: Float64Array.from(world, ([, y]) => y),
    group: Uint8Array.from(group)
  };
}

function selectSeen(
  { x, y }: Points,
  [west, north, east, south]: WorldBox,
  isShown: (index: number) => boolean
): number[] {
  const seen: number[] = [];
  for (let n = 0; n < x.length; n++) {
    if (x[n]! >= west && x[n]! <= east && y[n]! >= north && y[n]! <= south && isShown(n)) seen.push(n);
  }
  return seen;
}

/** Groups what lies in a chain of near neighbours. @param limit in the unit of the points */
function selectGroups(indexes: readonly number[], { x, y }: Points, limit: number): number[][] {
  const left = new Set(indexes);
  return indexes.flatMap((seed) => {
    if (!left.delete(seed)) return [];
    const group = [seed];
    for (const one of group) {
      for (const other of left) {
        if (Math.hypot(x[other]! - x[one]!, y[other]! - y[one]!) > limit) continue;
        left.delete(other);
        group.push(other);
      }
    }
    return [group];
  });
}

function createCrowd(indexes: readonly number[], { x, y, group }: Points): SceneCrowd {
  const [xs, ys] = [indexes.map((n) => x[n]!), indexes.map((n) => y[n]!)];
  const makeup: number[] = Array.from({ length: Math.max(...indexes.map((n) => group[n]!)) + 1 }, () => 0);
  for (const n of indexes) makeup[group[n]!]! += 1;
  const toMean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    x: toMean(xs),
    y: toMean(ys),
    count: indexes.length,
    makeup,
    first: indexes,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  };
}

/** Lets crowds whose signs would lie over each other be one, which stays where the first of them is. @param side of a sign */
function joinCrowds(crowds: readonly SceneCrowd[], points: Points, side: number): SceneCrowd[] {
  const joined: SceneCrowd[] = [];
  for (const crowd of crowds) {
    const at = joined.findIndex(({ x, y }) => Math.abs(x - crowd.x) < side && Math.abs(y - crowd.y) < side);
    const other = joined[at];
    if (other) joined[at] = { ...createCrowd([...other.first, ...crowd.first], points), x: other.x, y: other.y };
    else joined.push(crowd);
  }
  return joined;
}

/** Names beside symbols that have none yet, where there is room, those with the least choice first. */
function placeLabels(marks: SceneMark[], names: readonly string[], view: View, taken: PixelBox[]): void {
  const [west, north] = toBox(view);
  const scale = worldSize * 2 ** view.zoom;
  const select = ({ x, y, symbol, index }: SceneMark) => {
    const at = [(x - west) * scale + symbol[0], (y - north) * scale + symbol[1]] as const;
    return selectLabels(at, toTextWidth(names[index]!, labelSize), view, [taken]);
  };
  const queue = marks
    .filter(({ text }) => !text)
    .map((mark) => ({ mark, choice: select(mark).length }))
    .sort((a, b) => a.choice - b.choice);
  for (const { mark } of queue) {
    const [label] = select(mark);
    if (!label) continue;
    taken.push(label.box);
    mark.text = label.text;
    mark.anchor = label.anchor;
  }
}

/**
 * Places what stands over a map for one camera: up to 60 assets one by one, aside with a leader where they are close, and in
 * crowds where they can't be told apart; beyond, all that are close gather in crowds.
 * @param names of the assets, by index
 * @param avoid what else stands on the view, in px
 */
export function placeScene(
  points: Points,
  names: readonly string[],
  view: View,
  isShown: (index: number) => boolean,
  avoid: readonly PixelBox[] = []
): Scene {
  const scale = worldSize * 2 ** view.zoom;
  const [west, north, east, south] = toBox(view);
  const inner = edge / scale;
  const seen = selectSeen(points, [west + inner, north + inner, east - inner, south - inner], isShown);
  const toPixel = (n: number) => [(points.x[n]! - west) * scale, (points.y[n]! - north) * scale] as const;
  const isMany = seen.length > most;
  const side = (2 * crowdSide) / scale;
  let crowds: SceneCrowd[];
  let singles: number[];
  if (isMany) {
    const gathered = gather(points, view, isShown, cell);
    singles = gathered.singles;
    crowds = gathered.crowds.map((one) => ({ ...one, x: west + one.x / scale, y: north + one.y / scale }));
  } else {
    const groups = selectGroups(seen, points, reach / scale);
    const many = groups.filter(({ length }) => length >= several);
    crowds = joinCrowds(
      many.map((group) => createCrowd(group, points)),
      points,
      side
    );
    singles = groups.filter(({ length }) => length < several).flat();
  }
  const crowded = crowds.map(({ x, y }): PixelBox => {
    const [px, py] = [(x - west) * scale, (y - north) * scale];
    return [px - crowdSide, py - crowdSide, px + crowdSide, py + crowdSide + 4];
  });
  const taken = [...avoid, ...crowded];
  const spots = singles.map(toPixel);
  const widths = singles.map((n) => toTextWidth(names[n]!, labelSize));
  const { symbols, labels, lost, boxes } = isMany
    ? { symbols: [], labels: [], lost: [], boxes: spots.map((spot) => toTarget(spot, [0, 0])) }
    : placeSymbols(spots, widths, taken, view);
  // Whoever finds no room stands in a crowd with its nearest.
  const left = lost.map((n) => singles[n]!);
  const late = selectGroups(left, points, (reach * 3) / scale).map((group) => createCrowd(group, points));
  if (late.length > 0) crowds = joinCrowds([...crowds, ...late], points, side);
  const isLost = new Set(lost);
  const marks = singles.flatMap((index, n): SceneMark[] => {
    if (isLost.has(n)) return [];
    const { text = null, anchor = 'start' } = labels[n] ?? {};
    return [{ index, x: points.x[index]!, y: points.y[index]!, symbol: symbols[n] ?? [0, 0], text, anchor }];
  });
  const all = [...taken, ...boxes];
  placeLabels(marks, names, view, all);
  return { marks, crowds, taken: all };
}
