import { drawTimeline } from '~/lib/timeline/draw.ts';
import type { Box, Drawing } from '~/lib/timeline/drawing.ts';
import { parseKey, selectNeighbour, selectStep } from '~/lib/timeline/neighbours.ts';
import type { Timeline, TimelineEvent } from '~/lib/timeline/timeline.ts';
import { Announcer } from '../shared/announce.svelte.ts';
import type { ViewState } from '../shared/view.svelte.ts';

/** Interaction state of one timeline: the components draw it and report to it. */
export class TimelineState {
  readonly data: Timeline;
  readonly drawings: Drawing[];
  readonly announcer = new Announcer();
  readonly #views: ViewState;
  ready = $state.raw(false);
  reading = $state.raw<'picture' | 'list'>('picture');
  /** The event that holds the one tab stop of the lanes. */
  stop: string = $state.raw('');
  /** Where the pointer or the focus is. */
  pointed = $state.raw<string | null>(null);
  /** The drawing that is shown, and the pixels that it takes in the sheet. */
  shown = $state.raw<{ drawing: Drawing; left: number; width: number } | null>(null);
  chosen: TimelineEvent | null = $derived.by(() => this.#find(this.#views.view.event));

  constructor(data: Timeline, views: ViewState) {
    this.data = data;
    this.drawings = drawTimeline(data);
    this.#views = views;
    this.stop = data.events[0]?.id ?? '';
  }

  #find(id: string | null): TimelineEvent | null {
    return this.data.events.find((event) => event.id === id) ?? null;
  }

  choose(id: string): void {
    this.stop = id;
    this.#views.choose({ event: id });
  }

  close(): void {
    this.#views.choose({ event: null });
  }

  /** Chooses the event before or after, and says so, because the focus stays where it is. */
  step(by: 1 | -1): void {
    const next = this.#find(this.stepTo(by));
    if (!next) return;
    this.choose(next.id);
    this.announcer.say(`${next.when}: ${next.title}. ${this.data.lanes[next.lane]?.label ?? ''}.`);
  }

  stepTo(by: 1 | -1): string | null {
    return selectStep(this.data.events, this.chosen?.id ?? null, by);
  }

  /** Moves the tab stop. @returns false where the key means nothing here */
  move(key: string, id: string): boolean {
    const layout = this.reading === 'list' ? 'vertical' : (this.shown?.drawing.layout ?? 'horizontal');
    const move = parseKey(key, layout);
    if (!move) return false;
    this.stop = selectNeighbour(this.data.events, id, move);
    return true;
  }

  /** Where an event answers in the drawing that is shown, in pixels of the sheet. */
  selectBox(id: string): (Omit<Box, 'at' | 'dx'> & { x: number }) | null {
    if (!this.shown || this.reading === 'list') return null;
    const { drawing, left, width } = this.shown;
    const mark = drawing.marks.findLast((one) => one.id === id);
    return mark ? { ...mark.box, x: left + mark.box.at * width + mark.box.dx } : null;
  }
}
