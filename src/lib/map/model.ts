import { formatCountry } from '../charts/countries.ts';
import { formatEdtf } from '../dates/edtf.ts';
import { resolveFamily } from '../story/sign.ts';
import type { Story } from '../story/story.ts';
import type { Asset } from '../../schemas/asset.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Alignment } from '../../schemas/site.ts';
import type { MapSpot } from './panel.ts';

export type MapFigure = FigureOf<'map'>;

/** A class of assets as the map draws it. */
export type MapClass = Pick<Alignment, 'id' | 'label' | 'meaning' | 'colour' | 'shape'>;

/** An owner with the names of its home countries. */
export interface MapOwner {
  name: string;
  /** Percent; null where no source read gives it. */
  share: number | null;
  home: string;
  note?: string;
}

/** What the map's card tells of an asset: short strings, ready to be shown. */
export interface MapAsset {
  id: string;
  label: string;
  name: string;
  kind: string;
  country: string;
  commodities: string;
  minerals: string[];
  /** Id of its class. */
  alignment: string;
  reason: string;
  operator: string;
  owners: MapOwner[];
  status: string;
  history: { date: string; text: string }[];
  claims: { statement: string; verdict: string }[];
  sources: { title: string; url?: string }[];
  caveats: string[];
  inDocument: boolean;
  approximate: boolean;
  /** True for a district rather than a point. */
  area: boolean;
  lat: number;
  lon: number;
}

/** The assets of a figure in the order that it names them; all of them when it names none. */
export function selectAssets(figure: MapFigure, { assets }: Pick<Story, 'assets'>): Asset[] {
  if (figure.assets.length === 0) return assets;
  return figure.assets.flatMap((id) => assets.find((asset) => asset.id === id) ?? []);
}

/** True for a district, whose point stands for its middle. */
const isArea = ({ kind }: Asset): boolean => /\barea\b/.test(kind);

/** @param full false leaves out the addresses of sources, which the asset's own page has */
export function toMapAsset(asset: Asset, { claims, site }: Pick<Story, 'claims' | 'site'>, full: boolean): MapAsset {
  const country = formatCountry(asset.country);
  return {
    id: asset.id,
    label: asset.label,
    name: asset.name,
    kind: asset.kind,
    country: asset.countryNote ? `${country} (${asset.countryNote})` : country,
    commodities: asset.commodities.join(', '),
    minerals: asset.minerals,
    alignment: asset.alignment,
    reason: asset.alignmentReason,
    operator: asset.operator,
    owners: asset.owners.map(({ name, share, countries, note }) => ({
      name,
      share,
      home: countries.map(formatCountry).join(', '),
      ...(note !== undefined && { note })
    })),
    status: asset.status,
    history: asset.history.map(({ date, text }) => ({ date: formatEdtf(date), text })),
    claims: claims
      .filter(({ id }) => asset.claims.includes(id))
      .map((claim) => ({ statement: claim.statement, verdict: resolveFamily(claim, site).label })),
    sources: asset.sources.map(({ title, url }) => (full ? { title, url } : { title })),
    caveats: asset.caveats,
    inDocument: asset.inDocument,
    approximate: asset.position.approximate,
    area: isArea(asset),
    lat: asset.position.lat,
    lon: asset.position.lon
  };
}

/** Where the assets lie, for the sheets. */
export const toSpots = (assets: Asset[]): MapSpot[] =>
  assets.map((asset) => ({
    id: asset.id,
    label: asset.label,
    lat: asset.position.lat,
    lon: asset.position.lon,
    area: isArea(asset)
  }));
