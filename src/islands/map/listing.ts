import { formatLeg, selectNearest } from '~/lib/map/list.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import { sortRows, type Order } from '~/lib/map/sort.ts';
import type { Reading } from '~/lib/view/view.ts';
import type { MapState } from './map-state.svelte.ts';

/** What the server wrote below the picture of a map: list, table and changes. Nothing of it is made anew but the neighbours. */
export class Listing {
  readonly #map: MapState;
  readonly #root: HTMLElement;
  readonly #items: Map<string, HTMLElement>;
  /** In the order of the assets. */
  readonly #rows: HTMLTableRowElement[];
  readonly #undo = new AbortController();
  /** Ids that the neighbours were last chosen from; the server chose from all. */
  #listed: string;

  constructor(root: HTMLElement, map: MapState) {
    this.#map = map;
    this.#root = root;
    this.#items = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-item]')].map((item) => [item.dataset['item']!, item])
    );
    this.#rows = [...root.querySelectorAll<HTMLTableRowElement>('.map-table tbody tr')];
    this.#listed = map.assets.map(({ id }) => id).join();
    this.#offerSorting();
    root.addEventListener('click', (event) => this.#take(event), { signal: this.#undo.signal });
  }

  stop(): void {
    this.#undo.abort();
  }

  /** A reading of its own is open, as without script it is once the reader opens it. */
  open(reading: Reading): void {
    for (const name of ['list', 'table'])
      this.#root.querySelector(`.map-${name}`)?.toggleAttribute('open', reading === name);
  }

  filter(shown: readonly MapAsset[]): void {
    const ids = new Set(shown.map(({ id }) => id));
    this.#map.assets.forEach(({ id }, index) => {
      if (this.#rows[index]) this.#rows[index].hidden = !ids.has(id);
      const item = this.#items.get(id);
      if (item) item.hidden = !ids.has(id);
    });
    const listed = [...ids].join();
    if (listed === this.#listed) return;
    this.#listed = listed;
    for (const asset of shown) this.#fill(asset, shown);
  }

  /** Writes what is next to an asset among those that are shown. */
  #fill(asset: MapAsset, shown: readonly MapAsset[]): void {
    const list = this.#items.get(asset.id)?.querySelector('ul');
    list?.replaceChildren(
      ...selectNearest(shown, asset).map(({ place, km, wind }) => {
        const link = Object.assign(document.createElement('a'), {
          href: this.#map.words.page.replace('*', place.id),
          textContent: place.label
        });
        link.dataset['pick'] = place.id;
        const item = document.createElement('li');
        item.append(
          `${formatLeg({ km, wind }, asset.approximate || place.approximate, this.#map.words.locale)}: `,
          link
        );
        return item;
      })
    );
  }

  /** Dims what the clock has not reached, in all three. @param clockDay first day that the clock leaves out */
  date(clockDay: number | null): void {
    for (const item of this.#root.querySelectorAll<HTMLElement>('[data-change]'))
      item.classList.toggle('is-future', clockDay !== null && Number(item.dataset['change']) > clockDay);
    this.#map.assets.forEach((asset, index) => {
      const isFuture = clockDay !== null && this.#map.isFuture(asset);
      for (const element of [this.#rows[index], this.#items.get(asset.id)])
        element?.classList.toggle('is-future', isFuture);
    });
  }

  choose(id: string | null): void {
    for (const [one, item] of this.#items) item.classList.toggle('chosen', one === id);
    this.#map.assets.forEach((asset, index) => this.#rows[index]?.classList.toggle('chosen', asset.id === id));
  }

  #take(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-pick], [data-change] > a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const query = new URL(link.href).searchParams;
    const id = link.dataset['pick'] ?? query.get('asset');
    if (!this.#map.select(id)) return;
    event.preventDefault();
    if (!this.#map.shownIds.includes(id!)) this.#map.clear();
    if (query.has('t')) this.#map.views.update({ t: query.get('t') });
    // Enter on a link is a click without a pointer: then the reader goes on in the card.
    this.#map.visit(id!, event.detail === 0);
  }

  /** Each head of the table becomes a button that sorts by its column, and the other way when it has. */
  #offerSorting(): void {
    const heads = [...this.#root.querySelectorAll<HTMLTableCellElement>('.map-table thead th')];
    heads.forEach((head, column) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: head.textContent });
      head.replaceChildren(button);
      const { signal } = this.#undo;
      button.addEventListener(
        'click',
        () => {
          const order: Order = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
          for (const other of heads) other.ariaSort = other === head ? order : null;
          this.#sort(column, order, head.classList.contains('num'));
        },
        { signal }
      );
    });
  }

  #sort(column: number, order: Order, isNumeric: boolean): void {
    const cells = this.#rows.map((row) => row.cells[column]?.textContent ?? '');
    const rows = sortRows(cells, order, isNumeric, this.#map.words.locale).map((index) => this.#rows[index]!);
    rows[0]?.parentElement?.append(...rows);
  }
}
