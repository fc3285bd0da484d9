import type { Frame, Window } from '~/lib/timeline/frame.ts';
import type { Timeline } from '~/lib/timeline/timeline.ts';
import type { Engine } from './engine.ts';
import { isSame, toSize } from './window.ts';

/** Milliseconds that a jump takes, and until what a wheel turned has come to rest. */
const [flight, rest] = [220, 140];
/** Share of the window that is drawn beyond each of its ends while it moves. */
const beyond = 0.7;

/** The room and window that are drawn, and where the window in sight began then. */
interface Drawn {
  frame: Frame;
  window: Window;
  from: number;
  perDay: number;
}

/** Shows a window of the clock, moves it, and says when it has come to rest. */
export class Stage {
  readonly all: Window;
  /** What is seen, and where it last came to rest. */
  window: Window = $state.raw({ from: 0, to: 1 });
  settled: Window = $state.raw({ from: 0, to: 1 });
  /** False where the drawing of the whole clock serves. */
  isLive = $state.raw(false);
  frame: Frame | null = $state.raw(null);
  /** What draws a part of the clock; null until it is loaded, and until then the whole clock is shown. */
  engine: Engine | null = null;
  drawn: Drawn | null = null;
  onsettle: () => void = () => undefined;
  /** Called when a part is to be drawn and there is nothing yet that could. */
  onneed: () => Promise<void> = () => Promise.resolve();
  readonly #data: Timeline;
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flight: { start: number; from: Window; to: Window } | null = null;
  #isMoving = false;

  constructor(data: Timeline) {
    this.#data = data;
    this.all = { from: data.from, to: data.to };
    this.window = this.settled = this.all;
  }

  /** Where the window is or is going. */
  get target(): Window {
    return this.#flight?.to ?? this.window;
  }

  /** Which way pixels of the screen grow along the clock. */
  get sign(): 1 | -1 {
    return this.frame?.layout === 'horizontal' && this.#data.dir === 'rtl' ? -1 : 1;
  }

  /** Where a day stands: pixels from the side of the sheet where the clock starts. */
  toPlace(day: number): number {
    if (!this.frame) return 0;
    const { offset, length } = this.frame;
    return offset + ((day - this.window.from) / toSize(this.window)) * length;
  }

  /** The day at a place: pixels from the left or from the top of the sheet. */
  toDay(place: number): number {
    if (!this.frame) return this.window.from;
    const { offset, length, width } = this.frame;
    const along = (this.sign < 0 ? width - place : place) - offset;
    return this.window.from + (along / length) * toSize(this.window);
  }

  /** The room has changed. */
  resize(frame: Frame | null): void {
    this.frame = frame;
    this.#settle();
  }

  /** Shows a window at once, as a hand moves it. @param isHeld true until the hand lets go */
  show(window: Window, isHeld = false): void {
    this.#flight = null;
    this.#isMoving = true;
    this.window = window;
    this.#ask();
    clearTimeout(this.#timer);
    if (!isHeld) this.#timer = setTimeout(() => this.#settle(), rest);
  }

  /** Moves to a window. @param isCalm without a flight */
  go(window: Window, isCalm = false): void {
    clearTimeout(this.#timer);
    this.#flight = null;
    if (isCalm || !this.frame || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.window = window;
      this.#settle();
      return;
    }
    this.#flight = { start: performance.now(), from: this.window, to: window };
    this.#isMoving = true;
    this.#ask();
  }

  #ask(): void {
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0;
      this.#fly(now);
      if (this.#isMoving) this.#paint();
    });
  }

  #fly(now: number): void {
    if (!this.#flight) return;
    const { start, from, to } = this.#flight;
    const share = Math.min(Math.max(now - start, 0) / flight, 1);
    const eased = 1 - (1 - share) ** 3;
    this.window = { from: from.from + (to.from - from.from) * eased, to: from.to + (to.to - from.to) * eased };
    if (share < 1) return this.#ask();
    this.window = to;
    this.#flight = null;
    this.#settle();
  }

  #settle(): void {
    this.#isMoving = false;
    if (isSame(this.window, this.all)) this.window = this.all;
    this.#paint();
    this.settled = this.window;
    this.onsettle();
  }

  /** Moves what is drawn as far as it reaches, and draws anew where it does not. */
  #paint(): void {
    const { frame, window, engine } = this;
    const isPart = this.#isMoving || window !== this.all || frame?.name === 'strip';
    if (isPart && !engine) void this.onneed();
    this.isLive = isPart && frame !== null && engine !== null;
    if (!frame || !engine || !this.isLive) {
      this.drawn = null;
      return;
    }
    const perDay = frame.length / toSize(window);
    const isAlike = this.drawn !== null && Math.abs(this.drawn.perDay / perDay - 1) < 1e-6;
    const { drawn } = this;
    const isThere =
      isAlike &&
      drawn?.frame === frame &&
      (this.#isMoving
        ? drawn.window.from <= window.from && drawn.window.to >= window.to
        : drawn.window.from === window.from && drawn.window.to === window.to);
    // A window that slides is drawn beyond its ends, one that grows or shrinks as it is.
    if (!isThere) this.drawn = this.#draw(frame, engine, this.#isMoving && isAlike ? beyond : 0);
    const by = (this.drawn!.from - window.from) * perDay;
    if (frame.layout === 'horizontal') engine.painter.move(by, 0);
    else engine.painter.move(0, by);
  }

  #draw(frame: Frame, engine: Engine, more: number): Drawn {
    const size = toSize(this.window);
    const perDay = frame.length / size;
    const from = Math.max(this.window.from - size * more, this.all.from);
    const window = { from, to: Math.min(this.window.to + size * more, this.all.to) };
    const offset = frame.offset - (this.window.from - from) * perDay;
    const room = { ...frame, offset, length: toSize(window) * perDay };
    engine.draw(window, more ? room : frame, frame);
    return { frame, window, from: this.window.from, perDay };
  }
}
