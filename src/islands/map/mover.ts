import { isSameCamera, toAllowed, toBetween, toView, type Size } from '~/lib/map/camera.ts';
import type { Camera, View } from '~/lib/map/mercator.ts';
import type { SceneCrowd } from '~/lib/map/scene.ts';
import { toCamera } from '~/lib/view/parse.ts';
import { Layers } from './layers.ts';
import type { MapState } from './map-state.svelte.ts';
import type { LiveSource } from './props.ts';
import { Refiner } from './refiner.ts';
import type { MapStage } from './stage.svelte.ts';
import { isCalm, isDrawn } from './support.ts';

export interface MoverParts {
  sheet: HTMLElement;
  map: MapState;
  stage: MapStage;
  live: LiveSource;
  page: string;
}

/** Milliseconds of a move, and until what a wheel turned has come to rest. */
const [flight, rest] = [420, 160];

/** Moves the picture of a map: one camera, which the drawn ground, the marks, and the finer ground follow. */
export abstract class Mover {
  /** Zoom for a picture 1,000 px wide. */
  camera: Camera = { lat: 0, lon: 0, zoom: 1 };
  home: Camera = this.camera;
  size: Size = { width: 0, height: 0 };
  protected readonly parts: MoverParts;
  protected readonly layers: Layers;
  protected readonly refiner: Refiner;
  readonly #observer: ResizeObserver;
  #panel: HTMLElement | null = null;
  #flight: { start: number; from: Camera; to: Camera } | null = null;
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  #waiting: (() => void)[] = [];

  constructor(parts: MoverParts) {
    this.parts = parts;
    this.layers = new Layers(parts, (crowd) => void this.open(crowd));
    this.refiner = new Refiner(parts, this.layers);
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(parts.sheet);
    this.#measure();
  }

  /** What a click on a crowd does. */
  abstract open(crowd: SceneCrowd): Promise<void>;

  stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
    this.refiner.stop();
    this.layers.remove();
  }

  get view(): View {
    return toView(this.camera, this.size);
  }

  /** Where the camera is or is going. */
  get target(): Camera {
    return this.#flight?.to ?? this.camera;
  }

  /** The element of the picture that moves. */
  get panel(): HTMLElement | null {
    return this.#panel;
  }

  /** Finds the panel that is displayed, and follows its size. Nothing moves where there is no picture to be seen. */
  #measure(): void {
    const panel = [...this.parts.sheet.querySelectorAll<HTMLElement>('.map-panel:first-child')].find(isDrawn);
    const { width = 0, height = 0 } = panel?.getBoundingClientRect() ?? {};
    if (!panel || width < 1) return;
    const isOther = panel !== this.#panel;
    if (!isOther && Math.abs(width - this.size.width) < 0.01 && Math.abs(height - this.size.height) < 0.01) return;
    const [lat = 0, lon = 0, zoom = 1] = panel.dataset['camera']!.split(' ').map(Number);
    const wasHome = !this.parts.stage.isMoved;
    this.#panel = panel;
    this.size = { width, height };
    this.home = { lat, lon, zoom };
    if (isOther) this.layers.enter(panel);
    this.camera = wasHome ? this.home : toAllowed(this.camera, this.size, this.home);
    this.#settle();
  }

  /** Shows a camera at once, as a hand moves it. @param isHeld true until the hand lets go */
  move(camera: Camera, isHeld = false): void {
    this.#flight = null;
    this.camera = toAllowed(camera, this.size, this.home);
    this.parts.stage.isMoved = true;
    this.#isMoving = true;
    this.refiner.want();
    this.#ask();
    clearTimeout(this.#timer);
    if (!isHeld) this.#timer = setTimeout(() => this.#settle(), rest);
  }

  /** The hand lets go. */
  release(): void {
    clearTimeout(this.#timer);
    this.#settle();
  }

  /** Moves to a camera. @returns once it is there */
  async fly(to: Camera, isJump = false): Promise<void> {
    if (!this.#panel) return;
    clearTimeout(this.#timer);
    this.parts.stage.isMoved = true;
    // Nothing but the drawn map may be farther out than the world is wide.
    const target = to === this.home ? to : toAllowed(to, this.size, this.home);
    if (isJump || isCalm()) {
      this.#flight = null;
      this.camera = target;
      this.#settle();
      return;
    }
    this.#flight = { start: performance.now(), from: this.camera, to: target };
    this.#isMoving = true;
    this.#ask();
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Tells the marks their state anew, and places them anew where others are shown. */
  repaint(): void {
    this.layers.paint();
    if (!this.#isMoving) this.#paint();
  }

  #ask(): void {
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0;
      this.#step(now);
    });
  }

  #step(now: number): void {
    if (this.#flight) {
      const { start, from, to } = this.#flight;
      const share = Math.min(Math.max(now - start, 0) / flight, 1);
      this.camera = share < 1 ? toBetween(from, to, 1 - (1 - share) ** 3) : to;
      if (share === 1) return this.#settle();
      this.#ask();
    }
    if (this.#isMoving) this.#paint();
  }

  #settle(): void {
    const { stage, map } = this.parts;
    this.#flight = null;
    this.#isMoving = false;
    if (isSameCamera(this.camera, this.home)) {
      stage.isMoved = false;
      this.camera = this.home;
    }
    this.#paint();
    const at = stage.isMoved ? toCamera(this.camera) : null;
    const before = map.views.view.at;
    if (JSON.stringify(at) !== JSON.stringify(before) && this.#panel) map.views.update({ at });
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #paint(): void {
    const { stage } = this.parts;
    if (!this.#panel) return;
    this.layers.draw(this.view, this.camera.zoom, stage.isMoved, this.#isMoving);
    this.refiner.follow(this.view, this.#isMoving);
  }
}
