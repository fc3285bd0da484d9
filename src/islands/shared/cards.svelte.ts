/** What the cards of a widget tell beyond their heads: given with the page, or fetched when the first of them opens. */
export class CardStore<Card> {
  cards = $state.raw<Record<string, Card> | null>(null);
  isFailed = $state.raw(false);
  readonly #url: string | null;
  #isBusy = false;

  /** @param source the cards by the id of what they tell of, or the address of a file with them */
  constructor(source: Record<string, Card> | string) {
    this.#url = typeof source === 'string' ? source : null;
    if (typeof source !== 'string') this.cards = source;
  }

  /** The card of an id; null where there is none and none will come, undefined while it may. */
  select(id: string): Card | null | undefined {
    if (this.cards) return Object.hasOwn(this.cards, id) ? this.cards[id] : null;
    return this.isFailed ? null : undefined;
  }

  /** Fetches the cards, once; after a failure the next call tries again. */
  async load(): Promise<void> {
    if (!this.#url || this.cards || this.#isBusy) return;
    this.#isBusy = true;
    this.isFailed = false;
    try {
      const response = await fetch(this.#url);
      if (!response.ok) throw new Error(response.statusText);
      this.cards = (await response.json()) as Record<string, Card>;
    } catch {
      this.isFailed = true;
    }
    this.#isBusy = false;
  }
}
