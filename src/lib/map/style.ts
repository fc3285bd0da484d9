import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { maxLat } from './mercator.ts';
import { toMix, type Palette } from './palette.ts';
import { tiesFrom } from './sizes.ts';

export const face = 'Libre Franklin';

/** Addresses that a style needs, absolute, because the worker resolves none. */
interface StyleSources {
  /** Folder of the tiles, with its slash. */
  tiles: string;
  /** WOFF2 of the label face. */
  font: string;
}

type Stops = (number | ExpressionSpecification)[];
const byZoom = (...stops: Stops) =>
  ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
const stepByZoom = (...stops: Stops) => ['step', ['zoom'], ...stops] as unknown as ExpressionSpecification;
const upTo = (key: string, ...stops: Stops) =>
  ['<=', ['get', key], stepByZoom(...stops)] as unknown as ExpressionSpecification;

const source = 'basemap';
/** Name of the image of a town's dot, which tells what it looks like: `dot <stroke> <fill>`. */
const toDot = ({ muted, paper }: Palette): string => `dot ${muted} ${paper}`;
/** Source with a point for each asset label, its `size` as `80x16`. */
export const blocks = 'blocks';

function toLines(c: Palette): LayerSpecification[] {
  const line = (id: string, layer: string, rest: object): LayerSpecification =>
    ({ id, type: 'line', source, 'source-layer': layer, ...rest }) as LayerSpecification;
  const border = toMix(c.rule, c.muted, 0.45);
  return [
    line('coast', 'land', { paint: { 'line-color': border, 'line-width': byZoom(0, 0.4, 6, 0.8) } }),
    line('river', 'river', {
      minzoom: 3,
      filter: upTo('r', 3, 4, 5, 5, 7, 6, 9, 7, 12),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': toMix(c.wash, c.muted, 0.25), 'line-width': byZoom(3, 0.5, 6, 0.9, 9, 1.6) }
    }),
    line('province', 'admin1', {
      minzoom: 4.5,
      paint: { 'line-color': c.rule, 'line-width': byZoom(5, 0.6, 9, 1.1), 'line-dasharray': [3, 2] }
    }),
    line('rail', 'rail', {
      minzoom: 4.5,
      paint: { 'line-color': c.muted, 'line-width': byZoom(5, 0.6, 9, 1.4), 'line-opacity': 0.75 }
    }),
    line('rail-tie', 'rail', {
      minzoom: tiesFrom,
      paint: {
        'line-color': c.muted,
        'line-width': byZoom(6, 2.6, 9, 4.4),
        'line-dasharray': [0.25, 2.6],
        'line-opacity': 0.6
      }
    }),
    line('border-disputed', 'border', {
      filter: ['==', ['get', 'c'], 'd'],
      paint: { 'line-color': border, 'line-width': byZoom(1, 0.6, 8, 1.4), 'line-dasharray': [2, 2] }
    }),
    line('border', 'border', {
      filter: ['!=', ['get', 'c'], 'd'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': border, 'line-width': byZoom(0, 0.5, 3, 0.7, 8, 1.6) }
    })
  ];
}

function toNames(c: Palette): LayerSpecification[] {
  const name = (
    id: string,
    layer: string,
    size: ExpressionSpecification,
    layout: object,
    rest: object
  ): LayerSpecification =>
    ({
      id,
      type: 'symbol',
      source,
      'source-layer': layer,
      layout: {
        'text-field': ['get', 'n'],
        'text-font': [face],
        'text-size': size,
        'text-max-width': 8,
        'text-padding': 6,
        ...layout
      },
      paint: { 'text-color': c.muted, 'text-halo-color': c.paper, 'text-halo-width': 1.2 },
      ...rest
    }) as LayerSpecification;
  const shown = upTo('r', 1, 4.5, 3, 5.5, 5, 6.5, 7, 7.5, 10);
  const byRank = { 'symbol-sort-key': ['get', 'r'] };
  return [
    name('marine', 'marine', byZoom(1, 11, 5, 13), {}, { minzoom: 1, maxzoom: 6, filter: upTo('r', 0, 3, 1) }),
    name(
      'province-name',
      'province',
      byZoom(5, 10.5, 9, 13),
      {},
      { minzoom: 5.6, filter: upTo('z', 5, 6.3, 6, 7.2, 7) }
    ),
    name(
      'country',
      'country',
      byZoom(1, 10, 3, 11, 6, 13),
      // Beside its place where an asset stands on it, as in the drawn picture.
      { ...byRank, 'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'], 'text-radial-offset': 1.2 },
      { filter: upTo('r', 2, 2, 3, 3, 6, 4, 9) }
    ),
    name(
      'town',
      'place',
      byZoom(4, 10.5, 8, 13),
      {
        ...byRank,
        // One symbol, so that no dot is left without its name.
        'icon-image': toDot(c),
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 0.5,
        'text-justify': 'auto'
      },
      { minzoom: 3.6, filter: shown }
    )
  ];
}

/** The map's style in MapLibre's form: no glyph server and no sprite, labels from one WOFF2 of ours. */
export function createStyle(palette: Palette, { tiles, font }: StyleSources): StyleSpecification {
  const fill = (id: string, layer: string, colour: string): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    'source-layer': layer,
    paint: { 'fill-color': colour }
  });
  return {
    version: 8,
    name: 'survey-sheet',
    'font-faces': { [face]: [{ url: font, 'unicode-range': ['U+0020-024F', 'U+2000-206F'] }] },
    sources: {
      [source]: {
        type: 'vector',
        tiles: [`${tiles}{z}/{x}/{y}.pbf`],
        minzoom: 0,
        maxzoom: 6,
        bounds: [-180, -maxLat, 180, maxLat]
      },
      [blocks]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': palette.wash } },
      fill('land', 'land', palette.paper),
      fill('lake', 'lake', palette.wash),
      ...toLines(palette),
      ...toNames(palette),
      // Placed first, being on top: asset labels win over names.
      {
        id: blocks,
        type: 'symbol',
        source: blocks,
        layout: { 'icon-image': ['get', 'size'], 'icon-allow-overlap': true, 'icon-padding': 2 }
      }
    ]
  };
}
