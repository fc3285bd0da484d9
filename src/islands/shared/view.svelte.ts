import { formatView } from '~/lib/view/format.ts';
import { parseView, type Refusal } from '~/lib/view/parse.ts';
import { defaultView, viewEvent, type KnownIds, type View } from '~/lib/view/view.ts';

/** Milliseconds between two entries that replace each other in the address: browsers refuse more than a few a second. */
const pause = 250;

/** The clock of a page: one for all its widgets, whoever of them owns the address. */
class PageClock {
  t = $state.raw<string | null>(null);
}
const clock = new PageClock();

/** Languages that the page comes in: the `lang` of an address may name one of them. */
const readLanguages = (): string[] => [
  document.documentElement.lang,
  ...[...document.querySelectorAll<HTMLLinkElement>('link[hreflang]')].map(({ hreflang }) => hreflang)
];

/**
 * Who the address belongs to: with `true` to this widget, which keeps its view there; with `'read'` it tells once what to
 * show, as in an embed; with `false` the widget leaves it alone, as in a chapter.
 */
export type Owns = boolean | 'read';

/**
 * The view of a widget. It writes the address only where the page gave it the address; in an embed or a chapter it stays in
 * memory, and so it does where the host forbids history. Its clock is that of the page.
 */
export class ViewState {
  #own = $state.raw<Omit<View, 't'>>(defaultView);
  /** Parts of the address that were not followed, until they are dismissed. */
  refused = $state.raw<Refusal[]>([]);
  #known: KnownIds = {};
  #owns: Owns;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The clock that a shown view brought; it goes with that view. */
  #brought: string | null = null;

  constructor(owns: Owns) {
    this.#owns = owns;
  }

  view: View = $derived.by(() => ({ ...this.#own, t: clock.t }));

  /** The view as an address says it: '' or a query that begins with '?'. */
  get query(): string {
    return formatView(this.view);
  }

  /**
   * Names the ids that a widget knows and reads the address. For `$effect` or `onMount`.
   * @returns what undoes it
   */
  connect(known: KnownIds): () => void {
    this.#known = { languages: readLanguages(), ...this.#known, ...known };
    const read = () => {
      // What waits to be written belongs to the entry that was left.
      this.#stop();
      this.#take(parseView(location.search, this.#known));
    };
    if (this.#owns) read();
    if (this.#owns !== true) return () => undefined;
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** Chooses an event or an asset: one entry in the history. Undoing a choice adds none. */
  choose(change: Partial<Pick<View, 'event' | 'asset'>>): void {
    const isChoice = Object.values(change).some((id) => id !== null);
    // The entry that is left keeps what changed in it a moment ago.
    if (isChoice && this.#timer !== undefined) this.#write('replaceState');
    this.#own = { ...this.#own, ...change };
    this.#write(isChoice ? 'pushState' : 'replaceState');
  }

  /** Changes clock, window, reading, camera or filters: replaces the entry, at most four times a second. */
  update({ t, ...change }: Partial<View>): void {
    this.#own = { ...this.#own, ...change };
    if (t !== undefined) clock.t = t;
    // A widget without the address moves the clock of the one that has it.
    const owner = this.#owns || t === undefined ? this : (shared ?? this);
    owner.#timer ??= setTimeout(() => owner.#write('replaceState'), pause);
  }

  /**
   * Shows the view of a query for the time being: in memory, without the address.
   * @param query as `parseView` takes it
   */
  show(query: string): void {
    const { view, refused } = parseView(query, this.#known);
    const { t, ...own } = view;
    this.#own = own;
    this.refused = refused;
    // A view without a clock leaves that of the reader alone.
    if (t !== null || clock.t === this.#brought) clock.t = t;
    this.#brought = t;
  }

  /** Takes the refusals as read. */
  dismiss(): void {
    this.refused = [];
  }

  #take({ view: { t, ...own }, refused }: ReturnType<typeof parseView>): void {
    clock.t = t;
    this.#own = own;
    this.refused = refused;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    this.#stop();
    if (this.#owns === 'read') dispatchEvent(new CustomEvent(viewEvent, { detail: this.query }));
    if (this.#owns !== true) return;
    try {
      const search = formatView(this.view, location.search);
      if (search !== location.search) history[method](history.state, '', location.pathname + search + location.hash);
    } catch {
      // Sandboxed documents may have no history; the view stays in memory.
    }
  }
}

let shared: ViewState | undefined;

/** The view of the page for widgets that own the address, a new one for others. */
export const createViewState = (owns: Owns): ViewState => {
  if (!owns || typeof window === 'undefined') return new ViewState(owns);
  return (shared ??= new ViewState(owns));
};
