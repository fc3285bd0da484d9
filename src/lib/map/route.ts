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

const selectTown = (id: string, name: string, basemap: Basemap): Position => {
  const town = basemap.place?.features.find(({ properties }) => properties['n'] === name);
  if (town?.geometry.type !== 'Point') throw new Error(`route of ${id}: no town of the basemap is called ${name}`);
  return town.geometry.coordinates;
};

/**
 * The way of a railway along the lines of the basemap, from town to town of its route.
 * @returns longitude and latitude of each vertex; empty for an asset without a route
 * @throws Error for a town that the basemap lacks or that no railway reaches
 */
export function selectRoute({ id, route }: Pick<Asset, 'id' | 'route'>, basemap: Basemap): Position[] {
  if (route.length === 0) return [];
  const lines = (basemap['rail-10m']?.features ?? []).flatMap(({ geometry }) =>
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : []
  );
  const stops = createGraph(lines);
  const stations = route.map((name) => {
    const town = selectTown(id, name, basemap);
    const stop = selectNearest(stops, town);
    if (!stop || Math.hypot(stop.at[0]! - town[0]!, stop.at[1]! - town[1]!) > station)
      throw new Error(`route of ${id}: no railway of the basemap passes ${name}`);
    return { name, stop };
  });
  return stations.flatMap(({ name, stop }, n) => {
    const start = stations[n - 1];
    if (!start) return [];
    const way = selectWay(start.stop, stop);
    if (!way) throw new Error(`route of ${id}: no railway of the basemap leads from ${start.name} to ${name}`);
    return n > 1 ? way.slice(1) : way;
  });
}
