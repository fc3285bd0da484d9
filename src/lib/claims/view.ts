/** What the ledger can be narrowed by, in the order of its controls and of its address. */
export const filters = ['chapter', 'kind', 'verdict', 'lane', 'subject'] as const;
export type Filter = (typeof filters)[number];

/** What the ledger can be sorted by; `claim` is the order of the document. */
export const sorts = ['claim', 'statement', 'kind', 'verdict', 'chapter', 'date', 'lane', 'subject'] as const;
export type Sort = (typeof sorts)[number];

/** What the ledger shows. An empty text means all. */
export interface LedgerView extends Record<Filter, string> {
  /** Words that a claim must have. */
  q: string;
  sort: Sort;
  descending: boolean;
}

/** Values that an address may name, for each filter. */
export type KnownValues = Readonly<Record<Filter, readonly string[]>>;

/** A part of an address that was not followed, and why, in words for the reader. */
export interface Refusal {
  name: string;
  value: string;
  reason: string;
}

export const defaultLedger: LedgerView = {
  chapter: '',
  kind: '',
  verdict: '',
  lane: '',
  subject: '',
  q: '',
  sort: 'claim',
  descending: false
};

/** Characters of a search, and of a refused value that a reader is told. */
const longest = 80;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
const isSort = (name: string): name is Sort => (sorts as readonly string[]).includes(name);

/**
 * Parses the query of the ledger's address. Total: it never throws, refuses what it can't follow, and ignores names that it
 * doesn't know. `sort=-date` sorts by date, the last first.
 * @param search the query, with or without its question mark
 */
export function parseLedger(search: string, known: KnownValues): { view: LedgerView; refused: Refusal[] } {
  const query = new URLSearchParams(search);
  const refused: Refusal[] = [];
  const view = { ...defaultLedger, q: (query.get('q') ?? '').slice(0, longest) };
  for (const name of filters) {
    const value = query.get(name) ?? '';
    if (value === '' || known[name].includes(value)) view[name] = value;
    else refused.push({ name, value: cut(value), reason: `no claim has such a ${name}` });
  }
  const order = query.get('sort') ?? '';
  const sort = order.replace(/^-/, '');
  if (isSort(sort)) Object.assign(view, { sort, descending: order.startsWith('-') });
  else if (order) refused.push({ name: 'sort', value: cut(order), reason: `it is none of ${sorts.join(', ')}` });
  return { view, refused };
}

const names: readonly string[] = [...filters, 'q', 'sort'];

/**
 * The query of what the ledger shows, in canonical order, defaults left out: parsing it gives the same view.
 * @param search the query that it replaces: names that are not the ledger's stay, after its own
 * @returns '' or a query that begins with '?'
 */
export function formatLedger(view: LedgerView, search = ''): string {
  const sort = `${view.descending ? '-' : ''}${view.sort}`;
  const own = new URLSearchParams();
  for (const name of [...filters, 'q'] as const) if (view[name]) own.set(name, view[name]);
  if (sort !== defaultLedger.sort) own.set('sort', sort);
  for (const [name, value] of new URLSearchParams(search)) if (!names.includes(name)) own.append(name, value);
  const query = own.toString();
  return query ? `?${query}` : '';
}
