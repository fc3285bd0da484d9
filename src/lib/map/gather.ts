import { toWorld, worldSize, type View } from './mercator.ts';

/** Many places in columns: 100,000 of them are gone through in a few milliseconds. */
export interface Points {
  /** Web Mercator, the world being the square from 0 to 1. */
  x: Float64Array;
  y: Float64Array;
  /** Index of the class of each. */
  group: Uint8Array;
}

/** Places too close to tell apart. */
export interface Crowd {
  /** Its middle, in px of the view. */
  x: number;
  y: number;
  count: number;
  /** How many there are of each class, by its index. */
  makeup: number[];
  /** Indexes of its first places, at most 50. */
  first: number[];
  /** Extent in web Mercator. */
  box: [west: number, north: number, east: number, south: number];
}

export interface Gathered {
  /** Indexes of the places that stand alone. */
  singles: number[];
  crowds: Crowd[];
}

/** Places that a crowd names, and cells around the view that are gathered with it, so that its edge changes no crowd. */
const [kept, around] = [50, 3];

/** A crowd that grows; its middle is the mean of its places, in cells from the view's first one. */
interface Heap extends Omit<Crowd, 'x' | 'y'> {
  sumX: number;
  sumY: number;
  /** True where one of its places is seen. */
  isSeen: boolean;
}

function merge(into: Heap, from: Heap): void {
  into.sumX += from.sumX;
  into.sumY += from.sumY;
  into.count += from.count;
  into.isSeen ||= from.isSeen;
  for (const [index, count] of from.makeup.entries()) into.makeup[index]! += count;
  into.first = [...into.first, ...from.first].slice(0, kept);
  const [a, b] = [into.box, from.box];
  into.box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

const toMiddle = ({ sumX, sumY, count }: Heap) => [sumX / count, sumY / count] as const;

/** Merges heaps whose middles are closer than a cell, the larger taking the smaller, until none are. */
function mergeNear(heaps: Heap[]): Heap[] {
  for (;;) {
    const cells = new Map<string, Heap[]>();
    const toKey = (x: number, y: number) => `${Math.floor(x)},${Math.floor(y)}`;
    for (const heap of heaps) {
      const key = toKey(...toMiddle(heap));
      cells.set(key, [...(cells.get(key) ?? []), heap]);
    }
    const gone = new Set<Heap>();
    for (const heap of heaps.toSorted((a, b) => b.count - a.count || a.first[0]! - b.first[0]!)) {
      if (gone.has(heap)) continue;
      const [x, y] = toMiddle(heap);
      const near = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].flatMap((dy) => cells.get(toKey(x + dx, y + dy)) ?? []));
      for (const other of near) {
        if (other === heap || gone.has(other)) continue;
        const [ox, oy] = toMiddle(other);
        if (Math.hypot(ox - x, oy - y) >= 1) continue;
        merge(heap, other);
        gone.add(other);
      }
    }
    if (gone.size === 0) return heaps;
    heaps = heaps.filter((heap) => !gone.has(heap));
  }
}

/**
 * Gathers what a view shows of many places: those that stand alone, and crowds of those closer than `reach`. Cells are
 * anchored to the world and keep their size between two whole zooms; a crowd that the view cuts counts its places outside
 * too. So crowds stay what they are while the map is dragged.
 * @param isShown whether the filter lets a place pass, by its index
 * @param reach distance in px below which places and crowds merge; at most the double between two whole zooms
 * @param margin px around the view that count as seen
 */
export function gather(
  { x, y, group }: Points,
  view: View,
  isShown: (index: number) => boolean,
  reach = 44,
  margin = 0
): Gathered {
  const scale = worldSize * 2 ** view.zoom;
  const size = reach / (worldSize * 2 ** Math.floor(view.zoom));
  const [cx, cy] = toWorld(view);
  const [dx, dy] = [(view.width / 2 + margin) / scale, (view.height / 2 + margin) / scale];
  const [left, top] = [Math.floor((cx - dx) / size) - around, Math.floor((cy - dy) / size) - around];
  const columns = Math.floor((cx + dx) / size) + around + 1 - left;
  const rows = Math.floor((cy + dy) / size) + around + 1 - top;
  let classes = 0;
  for (const one of group) if (one >= classes) classes = one + 1;

  // By cell, in columns again: objects would take ten times as long.
  const length = Math.max(columns * rows, 0);
  const [counts, seen, makeups] = [new Int32Array(length), new Uint8Array(length), new Int32Array(length * classes)];
  const [sumX, sumY] = [new Float64Array(length), new Float64Array(length)];
  const firsts: number[][] = [];
  const boxes = [Infinity, Infinity, -Infinity, -Infinity].map((far) => new Float64Array(length).fill(far));
  const [west, north, east, south] = boxes as [Float64Array, Float64Array, Float64Array, Float64Array];
  for (let index = 0; index < x.length; index++) {
    const worldX = x[index]!;
    const worldY = y[index]!;
    // From the view's first cell.
    const cellX = worldX / size - left;
    const cellY = worldY / size - top;
    if (!(cellX >= 0 && cellY >= 0 && cellX < columns && cellY < rows) || !isShown(index)) continue;
    const at = Math.floor(cellX) + Math.floor(cellY) * columns;
    const count = counts[at]!++;
    if (count === 0) firsts[at] = [index];
    else if (count < kept) firsts[at]!.push(index);
    sumX[at]! += cellX;
    sumY[at]! += cellY;
    makeups[at * classes + group[index]!]!++;
    if (Math.abs(worldX - cx) <= dx && Math.abs(worldY - cy) <= dy) seen[at] = 1;
    if (worldX < west[at]!) west[at] = worldX;
    if (worldY < north[at]!) north[at] = worldY;
    if (worldX > east[at]!) east[at] = worldX;
    if (worldY > south[at]!) south[at] = worldY;
  }
  const cells: Heap[] = [];
  for (const [at, first] of firsts.entries()) {
    if (!first) continue;
    cells.push({
      sumX: sumX[at]!,
      sumY: sumY[at]!,
      count: counts[at]!,
      isSeen: seen[at] === 1,
      makeup: [...makeups.subarray(at * classes, (at + 1) * classes)],
      first,
      box: [west[at]!, north[at]!, east[at]!, south[at]!]
    });
  }

  const heaps = mergeNear(cells).filter(({ isSeen }) => isSeen);
  return {
    singles: heaps.filter(({ count }) => count === 1).map(({ first }) => first[0]!),
    crowds: heaps
      .filter(({ count }) => count > 1)
      .map((heap) => ({ ...heap, middle: toMiddle(heap) }))
      .map(({ middle, count, makeup, first, box }) => ({
        x: ((middle[0] + left) * size - cx) * scale + view.width / 2,
        y: ((middle[1] + top) * size - cy) * scale + view.height / 2,
        count,
        makeup,
        first,
        box
      }))
  };
}
