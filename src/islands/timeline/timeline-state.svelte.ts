import { toMiddle } from '~/lib/dates/clock.ts';
import type { EventCard } from '~/lib/timeline/cards.ts';
import { selectPhase, toClock } from '~/lib/timeline/clock.ts';
import type { Window } from '~/lib/timeline/frame.ts';
import { parseKey, selectNearest, selectNeighbour, selectStep } from '~/lib/timeline/neighbours.ts';
import type { Timeline, TimelineEvent } from '~/lib/timeline/timeline.ts';
import type { Reading } from '~/lib/view/view.ts';
import { Announcer } from '../shared/announce.svelte.ts';
import type { CardStore } from '../shared/cards.svelte.ts';
import type { ViewState } from '../shared/view.svelte.ts';
import type { Box } from './elements.ts';
import { Stage } from './stage.svelte.ts';
import { formatShown, formatWindow, isSame, selectWindow, toSize, toWindow, toZoomed } from './window.ts';

/** Arrows follow the picture. */
const turned: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };
/** How far one press zooms, and what it is worth to zoom for. */
const [zoomStep, gain] = [2, 0.75];

/** What one timeline shows and where its reader is. Knows no element. */
export class TimelineState {
  readonly data: Timeline;
  readonly views: ViewState;
  readonly cards: CardStore<EventCard>;
  readonly stage: Stage;
  readonly announcer = new Announcer();
  ready = $state.raw(false);
  /** What went wrong, in one line for the reader. */
  note = $state.raw('');
  /** The event that holds the one tab stop of the lanes. */
  stop: string = $state.raw('');
  /** Where the pointer or the focus is. */
  pointed = $state.raw<string | null>(null);
  focused = $state.raw<string | null>(null);
  /** Where the focus is shown, in pixels of the sheet, if not by a link that lies there. */
  ring = $state.raw<Box | null>(null);
  /** Events that the window leaves out of the list or the table. */
  leftOut = $state.raw(0);
  /** True where a text shows the view: the page stays where it is. */
  isStill = $state.raw(false);
  /** Ids of an opened count that no zoom takes apart. */
  listed = $state.raw<readonly string[]>([]);
  readonly #byId: Record<string, TimelineEvent>;

  constructor(data: Timeline, views: ViewState, cards: CardStore<EventCard>) {
    this.data = data;
    this.views = views;
    this.cards = cards;
    this.stage = new Stage(data);
    this.stage.onsettle = () => this.#writeWindow();
    this.#byId = Object.fromEntries(data.events.map((event) => [event.id, event]));
    this.stop = data.events[0]?.id ?? '';
  }

  reading: Reading = $derived.by(() => this.views.view.reading);
  chosen: TimelineEvent | null = $derived.by(() => this.select(this.views.view.event));
  clock = $derived.by(() => toClock(this.views.view.t));
  /** The rest of the card that is open: undefined while it is on its way, null where it did not come. */
  card = $derived.by(() => this.chosen && this.cards.select(this.chosen.id));
  /** What is nearest to the chosen event on other lanes, as far as it is on this timeline. */
  meanwhile = $derived.by(() =>
    (this.card?.meanwhile ?? []).flatMap(({ id, distance }) => {
      const event = this.select(id);
      return event ? [{ event, distance }] : [];
    })
  );
  isZoomed = $derived.by(() => !isSame(this.stage.window, this.stage.all));
  canZoom = $derived.by(() => !isSame(toZoomed(this.stage.window, zoomStep, 0, this.stage.all), this.stage.window));
  shown = $derived.by(() => this.data.events.filter((event) => this.isIn(event, this.stage.settled)));

  select(id: string | null): TimelineEvent | null {
    return (id !== null && Object.hasOwn(this.#byId, id) && this.#byId[id]) || null;
  }

  isIn(event: TimelineEvent, { from, to }: Window): boolean {
    return event.start < to && event.end > from;
  }

  /** The state of an event at the clock, as a class. */
  toState(event: TimelineEvent): string {
    const phase = this.clock ? selectPhase(event, this.clock) : 'past';
    return phase === 'past' ? '' : `is-${phase}`;
  }

  choose(id: string): void {
    this.stop = id;
    this.listed = [];
    this.views.choose({ event: id });
  }

  close(): void {
    this.listed = [];
    if (this.chosen) this.views.choose({ event: null });
  }

  /** Chooses an event that may be out of sight. */
  visit(id: string): void {
    const event = this.select(id);
    if (!event) return;
    this.choose(id);
    this.follow(event);
  }

  /** Chooses the event before or after, and says so, because the focus stays where it is. */
  step(by: 1 | -1): void {
    const next = this.select(this.stepTo(by));
    if (!next) return;
    this.visit(next.id);
    this.announcer.say(`${next.when}: ${next.title}. ${this.data.lanes[next.lane]?.label ?? ''}.`);
  }

  stepTo(by: 1 | -1): string | null {
    return selectStep(this.data.events, this.chosen?.id ?? null, by);
  }

  /** The event that a key leads to; null where it means nothing here. */
  selectTarget(key: string, id: string): string | null {
    const page = { PageUp: -1, PageDown: 1 }[key];
    const here = this.select(id);
    if (page && here && this.isZoomed)
      return selectNearest(this.data.events, here.lane, toMiddle(here) + page * toSize(this.stage.target));
    const layout = this.reading === 'picture' ? (this.stage.frame?.layout ?? 'horizontal') : 'vertical';
    const move = parseKey((this.data.dir === 'rtl' && turned[key]) || key, layout);
    return move && selectNeighbour(this.data.events, id, move);
  }

  /** Brings an event into the window. */
  follow(event: TimelineEvent): void {
    const { target, all } = this.stage;
    const day = toMiddle(event);
    if (day < target.from || day >= target.to) this.stage.go(toWindow(day - toSize(target) / 2, toSize(target), all));
  }

  /** Zooms around what the reader is at, or else around the middle one of the events in sight, not into the void. */
  zoom(direction: 1 | -1): void {
    const { target, all } = this.stage;
    const seen = this.data.events.map(toMiddle).filter((day) => day >= target.from && day < target.to);
    const at = [this.focused, this.chosen?.id ?? null]
      .flatMap((id) => this.select(id) ?? [])
      .map(toMiddle)
      .find((day) => seen.includes(day));
    const day = at ?? seen.sort((a, b) => a - b)[seen.length >> 1] ?? (target.from + target.to) / 2;
    this.#jump(toZoomed(target, zoomStep ** direction, day, all));
  }

  fit(): void {
    this.#jump(this.stage.all);
  }

  canPan(direction: 1 | -1): boolean {
    const { window, all } = this.stage;
    return direction < 0 ? window.from > all.from : window.to < all.to;
  }

  /** Slides by a share of the window. */
  pan(share: number): void {
    const { target, all } = this.stage;
    this.#jump(toWindow(target.from + share * toSize(target), toSize(target), all));
  }

  /** Zooms to a count of events where that takes them apart, and lists them where it does not. */
  open(ids: readonly string[]): void {
    const days = ids.flatMap((id) => this.select(id) ?? []).map(toMiddle);
    const [from, to] = [Math.min(...days), Math.max(...days)];
    const size = (to - from) * 1.5;
    const { target, all } = this.stage;
    const window = toWindow((from + to - Math.max(size, 3)) / 2, size, all);
    if (to > from && toSize(window) < gain * toSize(target)) this.#jump(window);
    else {
      this.close();
      this.listed = ids;
    }
  }

  /** The window in words: from when to when, and how much is in it. */
  formatShown(): string {
    return formatShown(this.stage.settled, this.shown.length, this.data);
  }

  #jump(window: Window): void {
    this.#isAsked = true;
    this.stage.go(window);
  }

  /** True where the reader asked for the next window by a key or a button, and is told of it. */
  #isAsked = false;

  #writeWindow(): void {
    const { window, all } = this.stage;
    const { view } = this.views;
    const text = formatWindow(window, all);
    if (text !== formatWindow(selectWindow(view, all), all)) this.views.update({ window: text });
    if (this.#isAsked) this.announcer.say(this.formatShown());
    this.#isAsked = false;
  }
}
