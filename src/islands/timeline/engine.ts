import type { Frame, Window } from '~/lib/timeline/frame.ts';
import { drawLive } from '~/lib/timeline/live.ts';
import { createIndex, type TimelineIndex } from '~/lib/timeline/live-index.ts';
import type { Timeline } from '~/lib/timeline/timeline.ts';
import { Painter } from './painter.ts';

export { connectGestures } from './gestures.ts';

/** Draws parts of the clock. A file of its own, because a reader who never zooms needs none of it. */
export class Engine {
  readonly painter: Painter;
  readonly #data: Timeline;
  readonly #index: TimelineIndex;

  /** @param page address of an event's page, with `*` for the id */
  constructor(svg: SVGSVGElement, data: Timeline, page: string) {
    this.painter = new Painter(svg, data, page);
    this.#data = data;
    this.#index = createIndex(data.events);
  }

  /** @param room where the window is drawn, maybe beyond the ends of `frame`, which is what is seen */
  draw(window: Window, room: Frame, frame: Frame): void {
    this.painter.draw(drawLive(this.#data, this.#index, window, room), frame);
  }
}
