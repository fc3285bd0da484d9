import type { Position } from 'geojson';
import type { Asset } from '../../schemas/asset.ts';
import type { Basemap } from './base.ts';

/** Ends of lines of the railways this close, in degrees (about a kilometre), meet; a town this close has a station. */
const joint = 0.01;
const station = 0.15;

const toKm = ([x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position): number =>
  Math.hypot((x2 - x1) * Math.cos(((y1 + y2) * Math.PI) / 360), y2 - y1) * 111.2;

interface Stop {
  at: Position;
  /** Neighbours along the line, and where another line begins. */
  next: Set<Stop>;
}

/** The railways as a graph of their vertices; ends of lines are joined to what lies close by. */
function createGraph(lines: Position[][]): Stop[] {
  const stops = new Map<string, Stop>();
  const toStop = (at: Position): Stop => {
    const key = at.join();
    if (!stops.has(key)) stops.set(key, { at, next: new Set() });
    return stops.get(key)!;
  };
  const link = (a: Stop, b: Stop) => {
    if (a === b) return;
    a.next.add(b);
    b.next.add(a);
  };
  for (const line of lines) for (const [n, at] of line.entries()) if (n > 0) link(toStop(line[n - 1]!), toStop(at));
  const toCell = (at: Position) => at.map((degrees) => Math.floor(degrees / joint));
  const cells = Map.groupBy(stops.values(), ({ at }) => toCell(at).join());
  for (const end of lines.flatMap((line) => [toStop(line[0]!), toStop(line.at(-1)!)])) {
    const [column = 0, row = 0] = toCell(end.at);
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) for (const other of cells.get(`${column + dx},${row + dy}`) ?? []) link(end, other);
  }
  return [...stops.values()];
}

const selectNearest = (stops: Stop[], at: Position): Stop | undefined =>
  stops.reduce<Stop | undefined>(
    (best, stop) => (!best || toKm(stop.at, at) < toKm(best.at, at) ? stop : best),
    undefined
  );

/** The shortest way between two stops (Dijkstra); null where none leads there. */
function selectWay(from: Stop, to: Stop): Position[] | null {
  const lengths = new Map([[from, 0]]);
  const before = new Map<Stop, Stop>();
  const open = new Set([from]);
  while (open.size > 0) {
    const stop = [...open].reduce((a, b) => (lengths.get(a)! <= lengths.get(b)! ? a : b));
    if (stop === to) {
      const way = [to];
      while (before.has(way[0]!)) way.unshift(before.get(way[0]!)!);
      return way.map(({ at }) => at);
    }
    open.delete(stop);
    for (const next of stop.next) {
      const length = lengths.get(stop)! + toKm(stop.at, next.at);
      if (length >= (lengths.get(next) ?? Infinity)) continue;
      lengths.set(next, length);
      before.set(next, stop);
      open.add(next);
    }
  }
  return null;
}

const graphs = new WeakMap<Basemap, Stop[]>();

/** The graph of a basemap's railways, made once: it has some 60,000 stops. */
function resolveGraph(basemap: Basemap): Stop[] {
  const known = graphs.get(basemap);
  if (known) return known;
  const lines = (basemap['rail-10m']?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : []
  );
  const stops = createGraph(lines);
  graphs.set(basemap, stops);
  return stops;
}

/** Why a route cannot be drawn. */
export interface RouteProblem {
  /** The town at fault, and what is expected in its place. */
  found: string;
  expected: string;
}

/** Follows a route along the railways of the basemap, as far as it goes. */
function followRoute(route: readonly string[], basemap: Basemap): { line: Position[]; problem?: RouteProblem } {
  const stops = resolveGraph(basemap);
  const line: Position[] = [];
  let last: { name: string; stop: Stop } | undefined;
  for (const name of route) {
    const fail = (expected: string) => ({ line, problem: { found: name, expected } });
    const town = basemap.place?.features.find(({ properties }) => properties['n'] === name)?.geometry;
    if (town?.type !== 'Point') return fail('a town that the basemap names');
    const stop = selectNearest(stops, town.coordinates);
    if (!stop || Math.hypot(stop.at[0]! - town.coordinates[0]!, stop.at[1]! - town.coordinates[1]!) > station)
      return fail('a town that a railway of the basemap passes');
    const way = last ? selectWay(last.stop, stop) : [];
    if (!way) return fail(`a town to which a railway of the basemap leads from ${last?.name}`);
    line.push(...way.slice(line.length > 0 ? 1 : 0));
    last = { name, stop };
  }
  return { line };
}

/** What is wrong with a route; null where the basemap has a railway along all of it. */
export const resolveRouteProblem = (route: readonly string[], basemap: Basemap): RouteProblem | null =>
  followRoute(route, basemap).problem ?? null;

/**
 * The way of a railway along the lines of the basemap, from town to town of its route.
 * @returns longitude and latitude of each vertex; empty for an asset without a route, and as far as it goes for a route
 * that the loader refuses
 */
export const selectRoute = ({ route }: Pick<Asset, 'route'>, basemap: Basemap): Position[] =>
  route.length > 0 ? followRoute(route, basemap).line : [];
