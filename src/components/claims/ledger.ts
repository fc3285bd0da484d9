import { formatCount, selectRows, type LedgerRow } from '~/lib/claims/rows.ts';
import {
  defaultLedger,
  filters,
  formatLedger,
  parseLedger,
  sorts,
  type Filter,
  type LedgerView,
  type Sort
} from '~/lib/claims/view.ts';

/**
 * Narrows, searches and sorts the ledger of claims, all in its address. What it works on stands in the table; without this
 * script the table shows all.
 */
const table = document.getElementById('ledger') as HTMLTableElement | null;
const controls = document.getElementById('claim-filters');
/** Milliseconds between two entries that replace each other in the address: browsers refuse more than a few a second. */
const pause = 250;

function readRow(row: HTMLTableRowElement): LedgerRow {
  const cells = new Map([...row.cells].map((cell) => [cell.dataset['column'], cell]));
  // The names of the columns, which narrow sheets show in each record, are no words of the claim.
  const say = (cell: Element | undefined): string =>
    [...(cell?.childNodes ?? [])]
      .filter((node) => !(node instanceof Element && node.matches('.claim-label')))
      .map(({ textContent }) => textContent)
      .join(' ')
      .trim();
  const values = filters.map((name) => [name, (row.dataset[name] ?? '').split(' ').filter(Boolean)]);
  const orders = sorts.map((name) => [name, cells.get(name)?.dataset['order'] ?? say(cells.get(name))]);
  return {
    id: row.id,
    values: Object.fromEntries(values) as LedgerRow['values'],
    cells: Object.fromEntries(orders) as LedgerRow['cells'],
    text: [...cells.values()].map(say).join(' ')
  };
}

function connect(table: HTMLTableElement, controls: HTMLElement): void {
  const body = table.tBodies[0]!;
  const elements = new Map([...body.rows].map((row) => [row.id, row]));
  const rows = [...body.rows].map(readRow);
  const byName = <T extends Element>(name: string) => controls.querySelector<T>(`[name="${name}"]`)!;
  const search = byName<HTMLInputElement>('q');
  const descending = byName<HTMLInputElement>('descending');
  const selects = [...filters, 'sort' as const].map((name) => [name, byName<HTMLSelectElement>(name)] as const);
  const known = Object.fromEntries(
    filters.map((name) => [name, [...byName<HTMLSelectElement>(name).options].map(({ value }) => value)])
  ) as Record<Filter, string[]>;
  const count = document.getElementById('claim-count')!;
  const clear = document.getElementById('claim-clear') as HTMLButtonElement;
  const refusedLine = document.getElementById('claim-refused')!;
  let view: LedgerView = defaultLedger;
  let timer = 0;

  function write(): void {
    const query = formatLedger(view, location.search);
    try {
      if (query !== location.search) history.replaceState(history.state, '', location.pathname + query + location.hash);
    } catch {
      // A document without a history keeps its view in memory.
    }
  }

  function show(next: LedgerView): void {
    view = next;
    const shown = selectRows(rows, view, document.documentElement.lang);
    const ids = new Set(shown.map(({ id }) => id));
    for (const [id, row] of elements) row.hidden = !ids.has(id);
    // Rows that stand in order stay where they are, so that none loses its place in the address.
    const before = [...body.rows].filter(({ hidden }) => !hidden);
    if (shown.some(({ id }, index) => before[index]?.id !== id))
      body.append(...shown.map(({ id }) => elements.get(id)!));
    for (const [name, select] of selects) select.value = view[name];
    if (search.value !== view.q) search.value = view.q;
    descending.checked = view.descending;
    for (const head of table.tHead!.rows[0]!.cells) {
      if (head.dataset['sort'] === view.sort) head.ariaSort = view.descending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
    }
    const text = formatCount(shown.length, rows.length);
    if (count.textContent !== text) count.textContent = text;
    clear.disabled = formatLedger(view) === '';
  }

  function update(change: Partial<LedgerView>): void {
    show({ ...view, ...change });
    refusedLine.textContent = '';
    clearTimeout(timer);
    timer = window.setTimeout(write, pause);
  }

  function read(): void {
    clearTimeout(timer);
    const { view: next, refused } = parseLedger(location.search, known);
    show(next);
    refusedLine.textContent = refused
      .map(({ name, value, reason }) => `“${name}=${value}” in the address was not followed: ${reason}.`)
      .join(' ');
  }

  /** A link to a claim finds it, whatever the ledger shows. */
  function reveal(): void {
    const row = elements.get(decodeURIComponent(location.hash.slice(1)));
    if (!row?.hidden) return;
    show({ ...defaultLedger, sort: view.sort, descending: view.descending });
    write();
    row.scrollIntoView();
  }

  for (const head of table.tHead!.rows[0]!.cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    const sort = head.dataset['sort'] as Sort;
    button.addEventListener('click', () => update({ sort, descending: view.sort === sort && !view.descending }));
    head.append(button);
  }
  controls.addEventListener('input', () =>
    update({
      ...Object.fromEntries(selects.map(([name, { value }]) => [name, value])),
      q: search.value,
      descending: descending.checked
    })
  );
  clear.addEventListener('click', () => {
    update(defaultLedger);
    search.focus();
  });
  addEventListener('popstate', read);
  addEventListener('hashchange', reveal);
  read();
  reveal();
}

if (table && controls) connect(table, controls);
