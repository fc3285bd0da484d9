import type { View } from '~/lib/map/mercator.ts';
import type { Canvas } from './canvas.ts';
import { readBlocks } from './blocks.ts';
import type { Layers } from './layers.ts';
import type { LiveSource } from './props.ts';
import type { MapStage } from './stage.svelte.ts';

interface Parts {
  sheet: HTMLElement;
  stage: MapStage;
  live: LiveSource;
}

/** Farther than so many heights of the window, a picture lets go of the graphics card. */
const away = '200% 0px';

/** The one refiner of the page that holds the graphics card. */
let holder: Refiner | null = null;

const saysNo = (): string | null => {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData)
    return 'This connection saves data, so the map stays as drawn, and empty beyond its edges; a live map would load more.';
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // One context a page: the test's own goes at once.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    if (context) return null;
  } catch {
    // A browser that forbids even the question.
  }
  return 'This browser has no WebGL, so the map stays as drawn, and empty beyond its edges; a live map needs it.';
};

/** Lays MapLibre's picture over the drawn ground once a reader wants it, and takes it away when it fails or is out of sight. */
export class Refiner {
  readonly #parts: Parts;
  readonly #layers: Layers;
  readonly #observer: IntersectionObserver;
  #canvas: Canvas | null = null;
  #loading: Promise<void> | null = null;
  #view: View | null = null;
  #isStopped = false;

  constructor(parts: Parts, layers: Layers) {
    this.#parts = parts;
    this.#layers = layers;
    this.#observer = new IntersectionObserver(([entry]) => entry?.isIntersecting || this.release(), {
      rootMargin: away
    });
    this.#observer.observe(parts.sheet);
  }

  stop(): void {
    this.#isStopped = true;
    this.#observer.disconnect();
    this.release();
  }

  /** Loads the finer ground, once; whatever fails, the drawn one stays, and one line says so. */
  want(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Lets the graphics card go; the next wish takes it again. */
  release(): void {
    this.#loading = null;
    this.#canvas?.remove();
    this.#canvas = null;
    if (holder === this) holder = null;
    this.#show('drawn');
  }

  /** Shows a view. @param isMoving while a hand is at work */
  follow(view: View, isMoving: boolean): void {
    this.#view = view;
    this.#canvas?.follow(view, isMoving);
    if (!isMoving) requestAnimationFrame(() => this.#block());
  }

  draw = (): HTMLCanvasElement | undefined => (this.#parts.stage.ground === 'live' ? this.#canvas?.draw() : undefined);

  async #load(): Promise<void> {
    const { stage, live } = this.#parts;
    const no = saysNo();
    if (no !== null) {
      stage.note = no;
      return;
    }
    stage.ground = 'loading';
    if (holder !== this) holder?.release();
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the page's own register of who holds the card
    holder = this;
    try {
      const { Canvas } = await import('./canvas.ts');
      if (holder !== this || this.#isStopped || !this.#view) return;
      const canvas = new Canvas(this.#layers.canvas, live, this.#view, () => this.#fail());
      this.#canvas = canvas;
      this.#block();
      await canvas.complete;
      if (this.#canvas === canvas) this.#show('live');
    } catch {
      this.#fail();
    }
  }

  #fail(): void {
    if (holder !== this) return;
    this.release();
    // What failed would fail again.
    this.#loading = Promise.resolve();
    this.#parts.stage.note = 'The finer ground could not be loaded; the map stays as drawn.';
  }

  #show(ground: MapStage['ground']): void {
    this.#parts.stage.ground = ground;
    this.#layers.canvas.classList.toggle('on', ground === 'live');
  }

  #block(): void {
    const panel = this.#layers.canvas.closest<HTMLElement>('.map-panel');
    if (this.#canvas && panel && this.#view) this.#canvas.block(readBlocks(panel), this.#view);
  }
}
