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

/** Places that a crowd names, and singles that can be placed one by one with their names. */
const kept = 50;
const most = 60;

/** A crowd that grows; its middle is the mean of its places. */
interface Heap extends Omit<Crowd, 'x' | 'y'> {
  sumX: number;
  sumY: number;
}

const createHeap = (classes: number): Heap => ({
  sumX: 0,
  sumY: 0,
  count: 0,
  makeup: new Array<number>(classes).fill(0),
  first: [],
  box: [Infinity, Infinity, -Infinity, -Infinity]
});

function merge(into: Heap, from: Heap): void {
  into.sumX += from.sumX;
  into.sumY += from.sumY;
  into.count += from.count;
  for (const [index, count] of from.makeup.entries()) into.makeup[index]! += count;
  into.first.push(...from.first.slice(0, kept - into.first.length));
  const [a, b] = [into.box, from.box];
  into.box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Merges heaps whose middles are closer than `reach`, the larger taking the smaller, until none are. */
function mergeNear(heaps: Heap[], reach: number): Heap[] {
  for (;;) {
    const cells = new Map<string, Heap[]>();
    const toCell = ({ sumX, sumY, count }: Heap) =>
      [Math.floor(sumX / count / reach), Math.floor(sumY / count / reach)] as const;
    for (const heap of heaps) {
      const key = toCell(heap).join();
      cells.set(key, [...(cells.get(key) ?? []), heap]);
    }
    const gone = new Set<Heap>();
    for (const heap of heaps.toSorted((a, b) => b.count - a.count || a.first[0]! - b.first[0]!)) {
      if (gone.has(heap)) continue;
      const [column, row] = toCell(heap);
      const [x, y] = [heap.sumX / heap.count, heap.sumY / heap.count];
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++)
          for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) {
            if (other === heap || gone.has(other)) continue;
            if (Math.hypot(other.sumX / other.count - x, other.sumY / other.count - y) >= reach) continue;
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
 * anchored to the world, so that crowds stay together while the map is dragged. A few close together stay alone while there
 * is room to place them all; beyond 60, every two make a crowd.
 * @param isShown whether the filter lets a place pass, by its index
 * @param reach distance in px below which places merge
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
  const [cx, cy] = toWorld(view);
  const [left, top] = [cx * scale - view.width / 2, cy * scale - view.height / 2];
  const classes = group.reduce((max, one) => Math.max(max, one + 1), 0);
  const cells = new Map<number, Heap>();
  const columns = Math.ceil(scale / reach) + 1;
  for (let index = 0; index < x.length; index++) {
    const [worldX, worldY] = [x[index]!, y[index]!];
    const [px, py] = [worldX * scale - left, worldY * scale - top];
    if (px < -margin || py < -margin || px > view.width + margin || py > view.height + margin) continue;
    if (!isShown(index)) continue;
    const key = Math.floor((worldX * scale) / reach) + Math.floor((worldY * scale) / reach) * columns;
    let heap = cells.get(key);
    if (!heap) cells.set(key, (heap = createHeap(classes)));
    heap.sumX += px;
    heap.sumY += py;
    heap.count += 1;
    heap.makeup[group[index]!]! += 1;
    if (heap.first.length < kept) heap.first.push(index);
    const { box } = heap;
    box[0] = Math.min(box[0], worldX);
    box[1] = Math.min(box[1], worldY);
    box[2] = Math.max(box[2], worldX);
    box[3] = Math.max(box[3], worldY);
  }
  const heaps = mergeNear([...cells.values()], reach);
  const few = heaps.filter(({ count }) => count < 4);
  const least = few.reduce((sum, { count }) => sum + count, 0) > most ? 2 : 4;
  return {
    singles: heaps.filter(({ count }) => count < least).flatMap(({ first }) => first),
    crowds: heaps
      .filter(({ count }) => count >= least)
      .map(({ sumX, sumY, ...heap }) => ({ ...heap, x: sumX / heap.count, y: sumY / heap.count }))
  };
}
