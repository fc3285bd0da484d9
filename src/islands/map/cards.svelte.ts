import type { AssetCard } from '~/lib/map/model.ts';

type Cards = Record<string, AssetCard>;

/** What the cards tell beyond their heads: given with the page, or fetched when the first of them opens. */
export class CardStore {
  cards = $state.raw<Cards | null>(null);
  isFailed = $state.raw(false);
  readonly #url: string | null;
  #isBusy = false;

  /** @param source the cards by the id of their asset, or the address of a file with them */
  constructor(source: Cards | string) {
    this.#url = typeof source === 'string' ? source : null;
    if (typeof source !== 'string') this.cards = source;
  }

  /** Fetches the cards, once; after a failure the next call tries again. */
  async load(): Promise<void> {
    if (!this.#url || this.cards || this.#isBusy) return;
    this.#isBusy = true;
    this.isFailed = false;
    try {
      const response = await fetch(this.#url);
      if (!response.ok) throw new Error(response.statusText);
      this.cards = (await response.json()) as Cards;
    } catch {
      this.isFailed = true;
    }
    this.#isBusy = false;
  }
}
