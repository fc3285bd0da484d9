import type { Layer, Properties } from './topology.ts';

/** One slip of a source, put right: content/basemap/corrections.yaml. */
export interface Correction {
  /** Layer as the file is named: `place`, `country`, `province`, `marine`. */
  layer: string;
  /** Name in the source; with `near`, only the feature within half a degree of that longitude and latitude. */
  name: string;
  near?: [lon: number, lat: number];
  /** The right name, or a new feature at `add`, or `drop`. */
  to?: string;
  add?: { lon: number; lat: number; properties: Properties };
  drop?: boolean;
  reason: string;
}

/** A layer with its corrections applied. */
export function selectCorrected(name: string, layer: Layer, corrections: Correction[]): Layer {
  const own = corrections.filter((correction) => correction.layer === name);
  if (!own.length) return layer;
  const features = layer.features.flatMap((feature) => {
    const [lon = 0, lat = 0] = feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    const hit = own.find(
      ({ name: wanted, near, add }) =>
        !add &&
        feature.properties['n'] === wanted &&
        (!near || (Math.abs(near[0] - lon) < 0.5 && Math.abs(near[1] - lat) < 0.5))
    );
    if (hit?.drop) return [];
    return [hit?.to ? { ...feature, properties: { ...feature.properties, n: hit.to } } : feature];
  });
  const added = own.flatMap(({ name: n, add }): Layer['features'] =>
    add
      ? [
          {
            type: 'Feature',
            properties: { n, ...add.properties },
            geometry: { type: 'Point', coordinates: [add.lon, add.lat] }
          }
        ]
      : []
  );
  return { ...layer, features: [...features, ...added] };
}
