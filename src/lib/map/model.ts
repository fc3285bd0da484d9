import { formatCountry } from '../charts/countries.ts';
import { resolveFamily } from '../story/sign.ts';
import type { Story } from '../story/story.ts';
import type { Asset } from '../../schemas/asset.ts';
import { parseDate } from '../../schemas/date.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Alignment } from '../../schemas/site.ts';
import { selectChanges } from './changes.ts';
import type { MapSpot } from './panel.ts';

export type MapFigure = FigureOf<'map'>;

/** A class of assets as the map draws it. */
export type MapClass = Pick<Alignment, 'id' | 'label' | 'colour' | 'shape'>;

/** An owner with the names of its home countries. */
export interface MapOwner {
  name: string;
  /** Percent; null where no source read gives it. */
  share: number | null;
  home: string;
  note?: string;
}

/** How an asset is drawn. */
export type Form = Asset['form'];

/** A dated event of an asset. */
export interface MapMoment {
  /** First and last day that the date may mean, from 1970-01-01 UTC. */
  day: number;
  end: number;
  /** EDTF. */
  date: string;
  /** Id of the class that held until then; without it, that is not known. */
  before?: string;
  /** True where the asset changed hands then; what was only agreed is no change yet. */
  change?: true;
}

/** What the map draws and filters, and what heads the card of an asset: it stands in the page. */
export interface MapAsset {
  id: string;
  label: string;
  name: string;
  minerals: string[];
  /** Id of its class. */
  alignment: string;
  reason: string;
  approximate: boolean;
  form: Form;
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Id of its kind. */
  kind: string;
  /** True where the document names it. */
  named: boolean;
  /** By time. */
  history: MapMoment[];
}

/** The rest of the card, which only its readers need: short strings, ready to be shown. */
export interface AssetCard {
  kind: string;
  country: string;
  commodities: string;
  operator: string;
  owners: MapOwner[];
  status: string;
  /** By time; `day` is the first that the date may mean, `hands` says between whom the asset went. */
  history: { day: number; date: string; text: string; hands?: string }[];
  claims: { statement: string; verdict: string }[];
  sources: { title: string; url: string }[];
  caveats: string[];
  inDocument: boolean;
}

/** The assets of a figure in the order that it names them; all of them when it names none. */
export function selectAssets(figure: MapFigure, { assets }: Pick<Story, 'assets'>): Asset[] {
  if (figure.assets.length === 0) return assets;
  return figure.assets.flatMap((id) => assets.find((asset) => asset.id === id) ?? []);
}

/** The dated events of an asset, in the order in which they began. */
const toMoments = ({ history }: Asset): MapMoment[] =>
  history
    .map(({ date, before, change }): MapMoment => {
      const { start, end } = parseDate(date);
      return {
        day: start,
        end: end - 1,
        date,
        ...(before && { before }),
        ...(change && !change.agreed && { change: true })
      };
    })
    .sort((a, b) => a.day - b.day || a.end - b.end);

export const toMapAsset = (asset: Asset): MapAsset => ({
  id: asset.id,
  label: toDrawnName(asset.label),
  name: asset.name,
  minerals: asset.minerals,
  alignment: asset.alignment,
  reason: asset.alignmentReason,
  approximate: asset.position.approximate,
  form: asset.form,
  lat: asset.position.lat,
  lon: asset.position.lon,
  country: asset.country,
  kind: asset.category,
  named: asset.inDocument,
  history: toMoments(asset)
});

const toHistory = (asset: Asset): AssetCard['history'] =>
  selectChanges([asset]).map(({ day, when, text, hands, agreed }) => ({
    day,
    date: when,
    text,
    ...(hands && { hands: agreed ? `${hands}, agreed` : hands })
  }));

export function toAssetCard(asset: Asset, { claims, site }: Pick<Story, 'claims' | 'site'>): AssetCard {
  const country = formatCountry(asset.country);
  return {
    kind: asset.kind,
    country: asset.countryNote ? `${country} (${asset.countryNote})` : country,
    commodities: asset.commodities.join(', '),
    operator: asset.operator,
    owners: asset.owners.map(({ name, share, countries, note }) => ({
      name,
      share,
      home: countries.map(formatCountry).join(', '),
      ...(note !== undefined && { note })
    })),
    status: asset.status,
    history: toHistory(asset),
    claims: claims
      .filter(({ id }) => asset.claims.includes(id))
      .map((claim) => ({ statement: claim.statement, verdict: resolveFamily(claim, site).label })),
    sources: asset.sources.map(({ title, url }) => ({ title, url })),
    caveats: asset.caveats,
    inDocument: asset.inDocument
  };
}

/** Cards by the id of their asset. */
export const toAssetCards = (assets: Asset[], story: Pick<Story, 'claims' | 'site'>): Record<string, AssetCard> =>
  Object.fromEntries(assets.map((asset) => [asset.id, toAssetCard(asset, story)]));

/** Letters that a name on a map has at most; cards and lists have it whole. */
const longest = 40;

/** A name as maps draw it, cut where it is too long for any. */
function toDrawnName(label: string): string {
  const letters = [...label];
  return letters.length > longest
    ? `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : label;
}

/** Where the assets lie, for the sheets. */
export const toSpots = (assets: Asset[]): MapSpot[] =>
  assets.map((asset) => ({
    id: asset.id,
    label: toDrawnName(asset.label),
    group: asset.alignment,
    lat: asset.position.lat,
    lon: asset.position.lon,
    area: asset.form === 'area'
  }));
