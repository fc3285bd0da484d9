import { toFolded } from '../map/search.ts';
import { filters, type Filter, type LedgerView, type Sort } from './view.ts';

/** A row of the ledger as filters, search and order see it. */
export interface LedgerRow {
  id: string;
  /** Values of its filters: one, several (chapters) or none. */
  values: Readonly<Record<Filter, readonly string[]>>;
  /** What its cells say, by column; for `verdict` the place of the family in the key, for `date` an EDTF date. */
  cells: Readonly<Record<Sort, string>>;
  /** Everything that a search looks through. */
  text: string;
}

/** Rows that a view shows, in its order; rows that say nothing in the sorted column stand last, equal ones in the document's order. */
export function selectRows(rows: readonly LedgerRow[], view: LedgerView, locale: string): LedgerRow[] {
  const words = toFolded(view.q).split(' ').filter(Boolean);
  const shown = rows.filter(({ values, text }) => {
    const folded = ` ${toFolded(text)}`;
    return (
      filters.every((name) => !view[name] || values[name].includes(view[name])) &&
      words.every((word) => folded.includes(` ${word}`))
    );
  });
  const sign = view.descending ? -1 : 1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return shown.sort((a, b) => {
    const [one, other] = [a.cells[view.sort], b.cells[view.sort]];
    if (!one || !other) return Number(!one) - Number(!other);
    return sign * collator.compare(one, other);
  });
}

/** How many claims are shown, in words. */
export const formatCount = (count: number, of: number): string =>
  count === of ? `All ${of} claims` : count === 0 ? 'No claim fits' : `${count} of ${of} claims`;
