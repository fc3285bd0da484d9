import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { focusBoxes, type Basemap } from '../../lib/map/base.ts';
import { toPlace } from '../../lib/map/mercator.ts';
import type { Layer, Properties } from '../../lib/map/topology.ts';

/** Deepest zoom with tiles of its own; MapLibre magnifies these beyond. */
const maxTileZoom = 6;
const extent = 4096;

/** Address of a tile: zoom, column from the west, row from the north. */
interface TileAddress {
  z: number;
  x: number;
  y: number;
}

type Source = [layer: keyof Basemap, isShown?: (p: Properties) => boolean];

const upTo =
  (key: string, max: number, always = '') =>
  (p: Properties): boolean =>
    Number(p[key]) <= max || (always !== '' && Boolean(p[always]));

/** Which source feeds each layer of the tiles at a zoom; `fine` inside the boxes of the 1:10 million data. */
function toSources(z: number, fine: boolean): Record<string, Source | undefined> {
  const at = (min: number, source: Source): Source | undefined => (z < min ? undefined : source);
  const lakeRank = [1, 1, 1, 3, 3][z] ?? 9;
  const placeRank = [1, 1, 1, 3, 3, 6][z] ?? 99;
  return {
    land: [fine ? 'land-10m' : 'land-50m'],
    lake: [fine ? 'lake-10m' : 'lake-50m', upTo('r', lakeRank)],
    river: at(2, [fine ? 'river-10m' : 'river-50m', upTo('r', [0, 0, 3, 5, 5, 6][z] ?? 99)]),
    border: [fine ? 'border-10m' : 'border-50m'],
    admin1: at(4, ['admin1-10m']),
    rail: at(4, ['rail-10m']),
    place: ['place', upTo('r', placeRank, 'k')],
    country: z <= 3 ? ['country', (p) => Number(p['z']) <= 4 && !p['f']] : ['country', (p) => z > 5 || !p['f']],
    province: at(5, ['province']),
    marine: z > 5 ? undefined : ['marine']
  };
}

/** True where a tile lies, wholly or in part, inside a box of the fine data. */
function isFine({ z, x, y }: TileAddress): boolean {
  const side = 2 ** z;
  const [north, south] = [toPlace(x / side, y / side), toPlace((x + 1) / side, (y + 1) / side)];
  return focusBoxes.some((b) => north.lon <= b[2] && south.lon >= b[0] && south.lat <= b[3] && north.lat >= b[1]);
}

/** All addresses down to the deepest zoom, in a fixed order. */
export function* selectAddresses(): Generator<TileAddress> {
  for (let z = 0; z <= maxTileZoom; z++)
    for (let x = 0; x < 2 ** z; x++) for (let y = 0; y < 2 ** z; y++) yield { z, x, y };
}

/**
 * Creates the maker of vector tiles from a basemap: MVT 2, extent 4096; null for a tile with nothing in it.
 * Features keep the order of their file and no id or date goes in, so the same sources give the same bytes.
 */
export function createTiler(basemap: Basemap): (address: TileAddress) => Uint8Array | null {
  const indexes = new Map<string, GeoJSONVT>();
  const resolveIndex = ([name, isShown]: Source, key: string): GeoJSONVT => {
    const known = indexes.get(key);
    if (known) return known;
    const { features } = basemap[name] ?? { features: [] };
    const shown: Layer = {
      type: 'FeatureCollection',
      features: features.filter((f) => isShown?.(f.properties) ?? true)
    };
    // At zoom 0 and 1 a point in eight of 4,096 is a pixel in a hundred: coarser lines there, the world in 40 kB.
    const coarse = key.endsWith('@0') || key.endsWith('@1');
    const options = { maxZoom: maxTileZoom, indexMaxZoom: 4, tolerance: coarse ? 8 : 3, extent, buffer: 64 };
    const index = new GeoJSONVT(shown, options);
    indexes.set(key, index);
    return index;
  };
  return (address) => {
    const { z, x, y } = address;
    const layers: Parameters<typeof fromGeojsonVt>[0] = {};
    for (const [layer, source] of Object.entries(toSources(z, z >= 5 && isFine(address)))) {
      // Sources without a rank are the same at every zoom but the first two: share their index.
      if (!source) continue;
      const level = z < 2 ? z : source[1] ? Math.min(z, 6) : 2;
      const tile = resolveIndex(source, `${source[0]}@${level}`).getTile(z, x, y);
      if (tile?.features.length) layers[layer] = tile;
    }
    return Object.keys(layers).length ? fromGeojsonVt(layers, { version: 2, extent }) : null;
  };
}
