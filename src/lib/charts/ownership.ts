import { formatPercent } from './numbers.ts';
import type { FigureOf } from '../../schemas/figure.ts';

export type OwnershipRow = FigureOf<'ownership'>['rows'][number];
type Holding = OwnershipRow['before'][number];

export interface Segment extends Holding {
  /** Left edge in percent of the asset. */
  from: number;
  /** Width of the drawing, in rem, from which name and share fit into the segment; null: never. */
  nameFits: number | null;
  /** The same for the share alone. */
  shareFits: number | null;
}

/** The part of the seller's holding that passes to the buyer, as a stretch of both bars. */
export interface Slice {
  seller: string;
  buyer: string;
  /** Percent of the asset. */
  from: number;
  to: number;
  /** Percent of the asset that the seller holds before. */
  held: number;
  /** Percent of the asset that passes. */
  sold: number;
  /** Percent of the seller's holding that passes: the number in the headlines. */
  part: number;
}

/** The seller first and the buyer beside it, so that what passes stands at the same place before and after. */
const order: Holding['group'][] = ['seller', 'buyer', 'other', 'state'];
/** Container widths, in rem, for which OwnershipBar.astro has a rule. */
const fitSteps = [12, 16, 22, 28, 36, 46] as const;
/** Mean width of a character in the labels, and the room at both ends, in rem. */
const characterWidth = 0.47;
const padding = 0.9;

const selectFit = (text: string, share: number): number | null => {
  const needed = (text.length * characterWidth + padding) / (share / 100);
  return fitSteps.find((step) => step >= needed) ?? null;
};

/**
 * Places holdings side by side, in percent of the asset. With a slice, the seller's label has to fit into what is kept.
 */
export function placeHoldings(holdings: Holding[], slice: Slice | null = null): Segment[] {
  const sorted = [...holdings].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
  let from = 0;
  return sorted.map((holding) => {
    const { name, share, group } = holding;
    const room = slice && group === 'seller' ? slice.from : share;
    const segment = {
      ...holding,
      from,
      nameFits: selectFit(`${name} ${formatPercent(share)}`, room),
      shareFits: selectFit(formatPercent(share), room)
    };
    from += share;
    return segment;
  });
}

/**
 * The stretch that passes from seller to buyer; null where nobody buys, or where the shares of seller and buyer
 * afterwards do not add up to what the seller held (rounding up to half a percent is allowed).
 */
export function placeSlice(row: Pick<OwnershipRow, 'before' | 'after'>): Slice | null {
  const seller = row.before.find(({ group }) => group === 'seller');
  const kept = row.after.find(({ group, name }) => group === 'seller' && name === seller?.name);
  const buyer = row.after.find(({ group }) => group === 'buyer');
  if (!seller || !kept || !buyer || Math.abs(kept.share + buyer.share - seller.share) > 0.5) return null;
  const part = Math.round((100 * buyer.share) / seller.share);
  const from = kept.share;
  return {
    seller: seller.name,
    buyer: buyer.name,
    from,
    to: seller.share,
    held: seller.share,
    sold: buyer.share,
    part
  };
}

/** Where the words about a slice stand, in percent, so that they stay inside the drawing. */
export function placeWords({ from, to }: Pick<Slice, 'from' | 'to'>): {
  x: number;
  anchor: 'start' | 'middle' | 'end';
} {
  if (to >= 66) return { x: to, anchor: 'end' };
  return from <= 34 ? { x: from, anchor: 'start' } : { x: (from + to) / 2, anchor: 'middle' };
}

/** Each holder once, in the order drawn, with its share before and after (0 where it holds nothing). */
export function selectHolders(row: Pick<OwnershipRow, 'before' | 'after'>) {
  const all = [...placeHoldings(row.after), ...placeHoldings(row.before)];
  const names = [...new Set(all.map(({ name }) => name))];
  const shareOf = (holdings: Holding[], name: string) => holdings.find((holding) => holding.name === name)?.share ?? 0;
  return names
    .map((name) => ({
      name,
      group: all.find((holding) => holding.name === name)!.group,
      before: shareOf(row.before, name),
      after: shareOf(row.after, name)
    }))
    .sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}
