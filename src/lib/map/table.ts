import { formatList } from '../figures/sentence.ts';
import type { Table } from '../figures/table.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { selectAssets, toAssetCard, toMapAsset, type MapFigure, type MapOwner } from './model.ts';

/** `Glencore 95 % (Switzerland); DR Congo state 5 % (DR Congo)`; an owner without a known share has none. */
export const formatOwners = (owners: MapOwner[]): string =>
  owners
    .map(({ name, share, home }) => `${name}${share === null ? '' : ` ${share} %`}${home ? ` (${home})` : ''}`)
    .join('; ');

const resolveLabel = (id: string, { site }: Pick<Story, 'site'>): string =>
  site.alignments.find((alignment) => alignment.id === id)?.label ?? id;

/** The assets of a map figure, one a row, with what the map draws and why. */
export function toMapTable(figure: MapFigure, story: Story): Table {
  const assets = selectAssets(figure, story).map((asset) => ({ ...toMapAsset(asset), ...toAssetCard(asset, story) }));
  return {
    caption: formatPlain(figure.title),
    columns: [
      { label: 'Asset' },
      { label: 'Country' },
      { label: 'Kind' },
      { label: 'Commodities' },
      { label: 'Class (our judgement)' },
      { label: 'Reason for the class' },
      { label: 'Operator' },
      { label: 'Owners' },
      { label: `Status, ${story.site.asOfLabel}` },
      { label: 'Latitude', numeric: true },
      { label: 'Longitude', numeric: true },
      { label: 'Position' },
      { label: 'In the document' }
    ],
    rows: assets.map((asset) => [
      asset.name,
      asset.country,
      asset.kind,
      asset.commodities,
      resolveLabel(asset.alignment, story),
      asset.reason,
      asset.operator,
      formatOwners(asset.owners),
      asset.status,
      asset.lat,
      asset.lon,
      asset.approximate ? 'approximate' : 'as in the source',
      asset.inDocument ? 'yes' : 'no'
    ])
  };
}

/** The map in words: how many assets of each class, where, and which of them the document names. */
export function formatMapAlt(figure: MapFigure, story: Story): string {
  const assets = selectAssets(figure, story);
  const countries = new Set(assets.map(({ country }) => country));
  const classes = story.site.alignments.flatMap(({ id, label }) => {
    const own = assets.filter(({ alignment }) => alignment === id);
    return own.length ? [`${label}, ${own.length}: ${formatList(own.map((asset) => asset.label))}.`] : [];
  });
  const named = assets.filter(({ inDocument }) => inDocument).map(({ label }) => label);
  const rough = assets.filter(({ position }) => position.approximate).length;
  return [
    `Map of ${assets.length} assets in ${countries.size === 1 ? 'one country' : `${countries.size} countries`}.`,
    ...classes,
    named.length ? `The document names ${formatList(named)}.` : 'The document names none of them.',
    ...(rough ? [`${rough} of the positions ${rough === 1 ? 'is' : 'are'} approximate.`] : [])
  ].join(' ');
}
