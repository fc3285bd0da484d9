import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';

type Arc = [number, number][];
interface Shape {
  type: string;
  arcs?: unknown;
  coordinates?: [number, number];
  properties?: Record<string, string | number>;
}

/** TopoJSON as content/basemap keeps it: quantised, delta-coded, one object, no arc shared or reversed. */
export interface Topology {
  type: 'Topology';
  transform: { scale: [number, number]; translate: [number, number] };
  objects: Record<string, { geometries: Shape[] }>;
  arcs: Arc[];
}

export type Properties = Record<string, string | number>;
export type Layer = FeatureCollection<Geometry, Properties>;

/** Decodes the single object of a topology into GeoJSON, in degrees. */
export function toLayer({ transform, objects, arcs }: Topology): Layer {
  const [sx, sy] = transform.scale;
  const [tx, ty] = transform.translate;
  // Six decimals undo the noise of the multiplication, which would make tiles depend on the platform's arithmetic.
  const toDegrees = (n: number, scale: number, offset: number) => Math.round((n * scale + offset) * 1e6) / 1e6;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]): Position => [toDegrees((x += dx), sx, tx), toDegrees((y += dy), sy, ty)]);
  });
  const follow = (nested: unknown): unknown =>
    Array.isArray(nested) && typeof nested[0] === 'number'
      ? nested.flatMap((index: number, n) => lines[index]!.slice(n ? 1 : 0))
      : (nested as unknown[]).map(follow);
  const toFeature = ({ type, arcs: nested, coordinates, properties = {} }: Shape): Feature<Geometry, Properties> => {
    const position = coordinates && [toDegrees(coordinates[0], sx, tx), toDegrees(coordinates[1], sy, ty)];
    return { type: 'Feature', properties, geometry: { type, coordinates: position ?? follow(nested) } as Geometry };
  };
  const [object] = Object.values(objects);
  return { type: 'FeatureCollection', features: (object?.geometries ?? []).map(toFeature) };
}
