import { selectPoints, selectRing, toArea, type Point } from './simplify.ts';

/** Lines and rings on the picture, in its units. */
export interface Drawing {
  lines: Point[][];
  rings: Point[][];
}

/** Collects what d3-geo draws, so that it can be thinned before it becomes a path. */
export class Sketch {
  private line: Point[] = [];
  readonly drawing: Drawing = { lines: [], rings: [] };
  moveTo(x: number, y: number) {
    this.end();
    this.line = [[x, y]];
  }
  lineTo(x: number, y: number) {
    this.line.push([x, y]);
  }
  closePath() {
    if (this.line.length > 2) this.drawing.rings.push(this.line);
    this.line = [];
  }
  /** Ends the open line; call it once after the last one. */
  end(): Drawing {
    if (this.line.length > 1) this.drawing.lines.push(this.line);
    this.line = [];
    return this.drawing;
  }
}

const round = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

/** One subpath with whole, relative coordinates; empty when nothing is left after rounding. */
function formatPart(points: Point[], closed: boolean): string {
  let [lx, ly] = [0, 0];
  let [text, count] = ['', 0];
  for (const [x, y] of points.map(round)) {
    const [dx, dy] = [x - lx, y - ly];
    if (count && !dx && !dy) continue;
    const pair = `${dx}${dy < 0 ? '' : ' '}${dy}`;
    // Counted by what is written: a point that rounds onto the first must not take the letter that makes the rest relative.
    text += count === 0 ? `M${pair}` : count === 1 ? `l${pair}` : `${dx < 0 ? '' : ' '}${pair}`;
    [lx, ly] = [x, y];
    count += 1;
  }
  return count < (closed ? 3 : 2) ? '' : text + (closed ? 'z' : '');
}

/**
 * Formats a drawing as SVG path data in whole units.
 * @param tolerance how far a line may stray, in units
 * @param minArea smallest ring kept, in square units
 */
export function formatPath({ lines, rings }: Drawing, tolerance: number, minArea: number): string {
  const shores = rings
    .filter((ring) => toArea(ring) >= minArea)
    .map((ring) => formatPart(selectRing(ring, tolerance), true));
  // A line of a pixel or two is a leftover of clipping or of a joint: it costs bytes and shows nothing.
  const courses = joinLines(lines)
    .map((line) => selectPoints(line, tolerance))
    .filter((line) => toLength(line) > 3 * tolerance);
  return shores.join('') + courses.map((line) => formatPart(line, false)).join('');
}

const toKey = ([x, y]: Point): string => `${x},${y}`;

/** Joins lines end to end: a border comes in as many pieces as it has neighbours, and each start costs bytes. */
function joinLines(lines: Point[][]): Point[][] {
  const ends = new Map<string, Set<Point[]>>();
  const add = (point: Point, line: Point[]) => {
    const key = toKey(point);
    ends.set(key, (ends.get(key) ?? new Set()).add(line));
  };
  const forget = (line: Point[]) => [line[0]!, line.at(-1)!].forEach((end) => ends.get(toKey(end))?.delete(line));
  for (const line of lines) [line[0]!, line.at(-1)!].forEach((end) => add(end, line));
  const open = new Set(lines);
  const grow = (line: Point[]): Point[] => {
    for (;;) {
      const last = line.at(-1)!;
      const [next] = ends.get(toKey(last)) ?? [];
      if (!next) return line;
      forget(next);
      open.delete(next);
      const isForward = toKey(next[0]!) === toKey(last);
      line = [...line, ...(isForward ? next : next.toReversed()).slice(1)];
    }
  };
  return [...open].flatMap((line) => {
    if (!open.delete(line)) return [];
    forget(line);
    return [grow(grow(line).toReversed())];
  });
}

function toLength(line: Point[]): number {
  const [first, last] = [line[0]!, line.at(-1)!];
  const straight = Math.hypot(last[0] - first[0], last[1] - first[1]);
  return line.length > 2 ? Math.max(straight, Math.hypot(line[1]![0] - first[0], line[1]![1] - first[1])) : straight;
}
