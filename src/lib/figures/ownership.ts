import { placeSlice, selectHolders } from '../charts/ownership.ts';
import type { OwnershipRow } from '../charts/ownership.ts';
import { formatPercent } from '../charts/numbers.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { formatList, formatSentence } from './sentence.ts';
import type { Table } from './table.ts';

type Ownership = FigureOf<'ownership'>;
type Source = Pick<Story, 'assets'>;

/** The asset's short name. */
export const selectLabel = (id: string, story: Source): string =>
  story.assets.find((asset) => asset.id === id)?.label ?? id;

/** What the percentage is a percentage of: `40% of Glencore’s 95%`, `= 38% of the mine`; null where nothing passes. */
export function formatPart(row: OwnershipRow, story: Source): { whole: string; part: string; result: string } | null {
  const slice = placeSlice(row);
  const kind = story.assets.find(({ id }) => id === row.asset)?.kind ?? 'asset';
  return (
    slice && {
      whole: `${slice.seller}’s holding: ${formatPercent(slice.held)} of the ${kind}`,
      part: `${formatPercent(slice.part)} of ${slice.seller}’s ${formatPercent(slice.held)}`,
      result: `= ${formatPercent(slice.sold)} of the ${kind}`
    }
  );
}

/** One row a holder of each asset. */
export const toOwnershipTable = (figure: Ownership, story: Source): Table => ({
  caption: formatPlain(figure.title),
  columns: [
    { label: 'Asset' },
    { label: 'Holder' },
    { label: 'Before, %', numeric: true },
    { label: 'After, %', numeric: true },
    { label: 'Before means' },
    { label: 'After means' },
    { label: 'Note' }
  ],
  rows: figure.rows.flatMap((row) =>
    selectHolders(row).map(({ name, before, after }) => [
      selectLabel(row.asset, story),
      name,
      before,
      after,
      row.beforeLabel,
      row.afterLabel,
      formatPlain(row.note)
    ])
  )
});

/** Each asset as sentences: who holds how much before and after, and what the part sold is a part of. */
export function formatOwnershipAlt(figure: Ownership, story: Source): string {
  const lines = figure.rows.map((row) => {
    const list = (side: 'before' | 'after') =>
      formatList(row[side].map(({ name, share }) => `${name} ${formatPercent(share)}`));
    const part = formatPart(row, story);
    const change = part ? ` ${part.part} ${part.result}.` : '';
    const name = selectLabel(row.asset, story);
    return `${name}. ${row.beforeLabel}: ${list('before')}. ${row.afterLabel}: ${list('after')}.${change} ${formatSentence(row.note)}`;
  });
  return `Stacked bars, each 100% of one asset, before and after. ${lines.join(' ')}`;
}
