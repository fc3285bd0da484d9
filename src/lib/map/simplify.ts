export type Point = [x: number, y: number];

function toDistance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return (px - ax - dx * t) ** 2 + (py - ay - dy * t) ** 2;
}

/** Douglas–Peucker: the points of an open line that keep it within `tolerance` (in the line's own units). */
export function selectPoints(line: Point[], tolerance: number): Point[] {
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [worst, at] = [tolerance * tolerance, -1];
    for (let n = from + 1; n < to; n++) {
      const distance = toDistance(line[n]!, line[from]!, line[to]!);
      if (distance > worst) [worst, at] = [distance, n];
    }
    if (at > 0) {
      keep[at] = 1;
      open.push([from, at], [at, to]);
    }
  }
  return line.filter((_, n) => keep[n]);
}

/** The same for a ring without its closing point: cut at its first and its farthest point, so that it keeps its extent. */
export function selectRing(ring: Point[], tolerance: number): Point[] {
  if (ring.length < 4) return ring;
  const [first] = ring as [Point];
  let [far, at] = [0, 0];
  ring.forEach(([x, y], n) => {
    const distance = (x - first[0]) ** 2 + (y - first[1]) ** 2;
    if (distance > far) [far, at] = [distance, n];
  });
  const out = selectPoints(ring.slice(0, at + 1), tolerance);
  const back = selectPoints([...ring.slice(at), first], tolerance);
  return [...out, ...back.slice(1, -1)];
}

/** Area of a ring without its closing point, in squares of its unit. */
export function toArea(ring: Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], n) => {
    const [px, py] = ring[(n || ring.length) - 1]!;
    sum += px * y - x * py;
  });
  return Math.abs(sum / 2);
}
