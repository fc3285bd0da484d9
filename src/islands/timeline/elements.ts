import type { TimelineEvent } from '~/lib/timeline/timeline.ts';

/** A box in pixels of the sheet. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where events answer, by id. */
export type Boxes = ReadonlyMap<string, Box>;

/** Pixels around the words of a label that answer too, and the least height of what answers. */
const [around, least] = [4, 24];

/** The event that something happened on. */
export const readId = ({ target }: Event): string | null =>
  (target as Element).closest<HTMLElement>('[data-event]')?.dataset['event'] ?? null;

/**
 * What the server wrote: marks of the static drawings, links of the lists, rows of the table. Nothing here is made anew:
 * events are told apart by classes, and the links of the lists lie over the labels that belong to them.
 */
export class Elements {
  readonly sheet: HTMLElement;
  readonly drawings: SVGElement[];
  /** True where so many links are not laid over the drawing: the focus is shown there by other means. */
  readonly isMany: boolean;
  readonly #events: readonly TimelineEvent[];
  readonly #links = new Map<string, HTMLElement>();
  readonly #marks = new Map<string, Element[]>();
  readonly #rows: HTMLElement[];
  readonly #states: string[] = [];
  #laid = new Set<HTMLElement>();
  #stop: HTMLElement | undefined;
  #isFiltered = false;

  constructor(sheet: HTMLElement, events: readonly TimelineEvent[]) {
    this.sheet = sheet;
    this.#events = events;
    this.drawings = [...sheet.querySelectorAll<SVGElement>('.drawing:not(.live)')];
    this.isMany = sheet.querySelector('[data-many]') !== null;
    this.#rows = [...sheet.querySelectorAll<HTMLElement>('.timeline-table tbody tr')];
    for (const link of sheet.querySelectorAll<HTMLElement>('.lanes [data-event]')) {
      link.tabIndex = -1;
      this.#links.set(link.dataset['event']!, link);
    }
    for (const mark of sheet.querySelectorAll<SVGElement>('.drawing [data-event], .drawing [data-count]')) {
      const id = mark.dataset['event'] ?? mark.dataset['count']!.split(' ')[0]!;
      const known = this.#marks.get(id);
      if (known) known.push(mark);
      else this.#marks.set(id, [mark]);
    }
  }

  /** The static drawing that is shown. */
  get drawing(): SVGElement | undefined {
    return this.drawings.find(({ clientWidth }) => clientWidth > 0);
  }

  selectLink(id: string): HTMLElement | undefined {
    return this.#links.get(id);
  }

  /** Gives the one tab stop of the lanes to an event. */
  stop(id: string): void {
    if (this.#stop) this.#stop.tabIndex = -1;
    this.#stop = this.#links.get(id);
    this.#stop?.removeAttribute('tabindex');
  }

  /** Adds a class to all that stands for an event, or takes it away. */
  toggle(id: string, name: string, on: boolean): void {
    for (const mark of this.#marks.get(id) ?? []) mark.classList.toggle(name, on);
    const link = this.#links.get(id);
    link?.parentElement!.classList.toggle(name, on);
    if (name !== 'chosen' || !link) return;
    if (on) link.ariaCurrent = 'true';
    else link.ariaCurrent = null;
  }

  /** Gives each event the class of its state; only what has changed is touched. @param toState '' takes the class away */
  sort(toState: (event: TimelineEvent) => string): void {
    for (const [index, event] of this.#events.entries()) {
      const [before = '', state] = [this.#states[index], toState(event)];
      if (before === state) continue;
      this.#states[index] = state;
      for (const name of [before, state]) {
        if (!name) continue;
        this.toggle(event.id, name, name === state);
        this.#rows[index]?.classList.toggle(name, name === state);
      }
    }
  }

  /** Dims the words of the waits that have not begun. @param states one a wait, in the order of the lanes */
  sortWaits(states: readonly boolean[]): void {
    for (const drawing of this.drawings) {
      const waits = drawing.querySelectorAll('.wait');
      if (waits.length === states.length)
        waits.forEach((wait, index) => wait.classList.toggle('is-future', states[index]));
    }
  }

  /** Opens the table, or closes it. */
  openTable(on: boolean): void {
    const table = this.sheet.querySelector<HTMLDetailsElement>('.timeline-table');
    if (table && table.open !== on) table.open = on;
  }

  /** Leaves events out of the lists and the table. @param isShown null leaves none out @returns how many */
  filter(isShown: ((event: TimelineEvent) => boolean) | null): number {
    if (!isShown && !this.#isFiltered) return 0;
    this.#isFiltered = isShown !== null;
    let count = 0;
    for (const [index, event] of this.#events.entries()) {
      const isOut = isShown !== null && !isShown(event);
      count += Number(isOut);
      const item = this.#links.get(event.id)?.parentElement;
      if (item && item.hidden !== isOut) item.hidden = isOut;
      const row = this.#rows[index];
      if (row && row.hidden !== isOut) row.hidden = isOut;
    }
    return count;
  }

  /**
   * Lays the links of events over what is drawn for them, so that the focus is seen there; moving them shifts nothing else.
   * @param more one that has no label, while it has the focus
   */
  lay(boxes: Boxes | null, more: { id: string; box: Box } | null): void {
    const laid = [...(boxes ?? []), ...(more ? [[more.id, more.box] as const] : [])].flatMap(([id, box]) => {
      const link = this.#links.get(id);
      return link ? [{ link, box }] : [];
    });
    const links = new Set(laid.map(({ link }) => link));
    for (const link of this.#laid) if (!links.has(link)) this.#place(link, null);
    for (const { link, box } of laid) this.#place(link, box);
    this.#laid = links;
  }

  /** Scrolls the page to a place of the sheet: a browser follows the focus to a list that stands elsewhere. */
  reveal({ y, height }: Box): void {
    const top = this.sheet.getBoundingClientRect().top + y;
    if (top < 0 || top + height > innerHeight) scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
  }

  #place(link: HTMLElement, box: Box | null): void {
    link.parentElement!.classList.toggle('laid', box !== null);
    link.style.transform = box ? `translate(${box.x}px, ${box.y}px)` : '';
    link.style.width = box ? `${box.width}px` : '';
    link.style.height = box ? `${box.height}px` : '';
  }

  /** Where the labels of a drawing stand; beside a clock that runs downwards a label answers together with its mark. */
  readBoxes(drawing: Element): Boxes {
    const isColumn = drawing.classList.contains('drawing-vertical');
    const boxes = new Map<string, Box>();
    for (const label of drawing.querySelectorAll('[data-event] .title')) {
      const mark = label.closest<SVGElement>('[data-event]')!;
      const box = this.#read(label);
      const shape = isColumn && mark.querySelector('.shape');
      if (shape) {
        const { x, width } = this.#read(shape);
        box.width = Math.max(x + width, box.x + box.width) - Math.min(x, box.x);
        box.x = Math.min(x, box.x);
      }
      const more = Math.max(least - box.height, 0);
      boxes.set(mark.dataset['event']!, {
        x: box.x - around,
        y: box.y - more / 2,
        width: box.width + 2 * around,
        height: box.height + more
      });
    }
    return boxes;
  }

  /** Where one event is drawn, alone or in a count: as wide as its words, and as high as they and the mark. */
  readBox(drawing: Element, id: string): Box | null {
    const name = CSS.escape(id);
    const mark = drawing.querySelector(`[data-event="${name}"], [data-count~="${name}"]`);
    const words = mark?.querySelector('.title');
    if (!mark || !words) return mark && this.#read(mark);
    const { y, height } = this.#read(mark);
    return { ...this.#read(words), y, height };
  }

  #read(element: Element): Box {
    const [origin, { left, top, width, height }] = [this.sheet, element].map((one) => one.getBoundingClientRect()) as [
      DOMRect,
      DOMRect
    ];
    return { x: left - origin.left, y: top - origin.top, width, height };
  }
}
