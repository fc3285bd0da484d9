import { formatView } from '~/lib/view/format.ts';
import { parseView, type Refusal } from '~/lib/view/parse.ts';
import { defaultView, type KnownIds, type View } from '~/lib/view/view.ts';

/** Milliseconds between two entries that replace each other in the address: browsers refuse more than a few a second. */
const pause = 250;

/**
 * The view that islands of one page share. It reads and writes the address only where the page gave it the address; in an
 * embed or a chapter it stays in memory, and so it does where the host forbids history.
 */
export class ViewState {
  view = $state.raw<View>(defaultView);
  refused = $state.raw<Refusal[]>([]);
  #known: KnownIds = {};
  #owns: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owns: boolean) {
    this.#owns = owns;
  }

  /**
   * Names the ids that a widget knows and reads the address. For `$effect` or `onMount`.
   * @returns what undoes it
   */
  connect(known: KnownIds): () => void {
    this.#known = { ...this.#known, ...known };
    if (!this.#owns) return () => undefined;
    this.#read();
    const read = () => this.#read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** Chooses an event or an asset: one entry in the history. Undoing a choice adds none. */
  choose(change: Partial<Pick<View, 'event' | 'asset'>>): void {
    const isChoice = Object.values(change).some((id) => id !== null);
    this.view = { ...this.view, ...change };
    this.#write(isChoice ? 'pushState' : 'replaceState');
  }

  /** Changes clock, camera or filters: replaces the entry, at most four times a second. */
  update(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.#timer ??= setTimeout(() => this.#write('replaceState'), pause);
  }

  #read(): void {
    const { view, refused } = parseView(location.search, this.#known);
    this.view = view;
    this.refused = refused;
  }

  #write(method: 'pushState' | 'replaceState'): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.#owns) return;
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
export const createViewState = (owns: boolean): ViewState => {
  if (!owns || typeof window === 'undefined') return new ViewState(owns);
  return (shared ??= new ViewState(true));
};
