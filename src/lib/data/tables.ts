import { csvFormatRows } from 'd3-dsv';
import { formatPlain } from '../text/marked.ts';
import type { Basemap } from '../map/base.ts';
import { selectRoute } from '../map/route.ts';
import { resolveFamily } from '../story/sign.ts';
import type { Story } from '../story/story.ts';

/**
 * The open data: what stands in /data/v1/. A contract: fields are added, never changed or taken away.
 * JSON files are an object with exactly one top-level array; CSV files have the same records, one a row, with lists
 * joined by `; `.
 */
type Row = Record<string, unknown>;

export const toEvents = ({ events, site }: Story): Row[] =>
  events.map(({ setAside: _, ...event }) => ({
    ...event,
    laneLabel: site.lanes.find(({ id }) => id === event.lane)?.label
  }));

export const toClaims = ({ claims, site, document }: Story): Row[] =>
  claims.map((claim) => ({ ...claim, document: document.id, family: resolveFamily(claim, site).id }));

export const toEvidence = ({ evidence }: Story): Row[] => evidence.map((entry) => ({ ...entry }));
export const toTerms = ({ terms }: Story): Row[] => terms.map((term) => ({ ...term }));
export const toIndicators = ({ indicators }: Story): Row[] => indicators.map((entry) => ({ ...entry }));
export const toSeries = ({ series }: Story): Row[] => series.map((entry) => ({ ...entry }));

/** Assets as GeoJSON (RFC 7946): longitude first, WGS 84; `id` stands on the feature and in its properties. */
export const toAssetCollection = ({ assets }: Story) => ({
  type: 'FeatureCollection' as const,
  features: assets.map(({ position: { lat, lon, ...position }, setAside: _, ...asset }) => ({
    type: 'Feature' as const,
    id: asset.id,
    geometry: { type: 'Point' as const, coordinates: [lon, lat] },
    properties: { ...asset, position }
  }))
});

/** Railways as lines (RFC 7946), one feature with the id of its asset each; the assets themselves stay points. */
export const toRouteCollection = ({ assets }: Pick<Story, 'assets'>, basemap: Basemap) => ({
  type: 'FeatureCollection' as const,
  features: assets
    .filter(({ route }) => route.length > 0)
    .map((asset) => ({
      type: 'Feature' as const,
      id: asset.id,
      geometry: { type: 'LineString' as const, coordinates: selectRoute(asset, basemap) },
      properties: {
        id: asset.id,
        name: asset.name,
        alignment: asset.alignment,
        route: asset.route,
        source: 'Railways of the map’s base (Natural Earth 1:10 million), followed from town to town; not a survey.'
      }
    }))
});

const formatCell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(formatCell).join('; ');
  if (typeof value === 'object')
    return Object.entries(value)
      .flatMap(([key, part]) => (part === undefined || part === null ? [] : `${key}: ${formatCell(part)}`))
      .join(', ');
  return typeof value === 'string' ? formatPlain(value) : String(value);
};

/** CSV (RFC 4180) with one column for each field that any record has, in the order of first sight. */
export function formatRecords(rows: Row[]): string {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  return csvFormatRows([columns, ...rows.map((row) => columns.map((column) => formatCell(row[column])))]) + '\n';
}

/** Production as one row for each country and series, which spreadsheets can filter. */
export const toProductionRows = ({ series }: Story): Row[] =>
  series.flatMap(({ id, commodity, measure, unit, year, world, rows, licence, original }) =>
    [{ country: 'world', ...world, share: 100 as number | undefined }, ...rows].map(
      ({ country, value, flag, share }) => ({
        series: id,
        commodity,
        measure,
        year,
        country,
        value,
        unit,
        flag,
        share,
        licence,
        original
      })
    )
  );

export const toAssetRows = ({ assets }: Story): Row[] =>
  assets.map(({ position, setAside: _, ...asset }) => ({ ...asset, lat: position.lat, lon: position.lon, position }));
