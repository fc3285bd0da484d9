import {
  isSameCamera,
  toAllowed,
  toBetween,
  toFit,
  toPanned,
  toView,
  toZoomed,
  type Size,
  type WorldBox
} from '~/lib/map/camera.ts';
import { toPoint, type Camera, type View } from '~/lib/map/mercator.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import type { SceneCrowd } from '~/lib/map/scene.ts';
import { toCamera } from '~/lib/view/parse.ts';
import { Layers } from './layers.ts';
import type { MapState } from './map-state.svelte.ts';
import type { LiveSource } from './props.ts';
import { Refiner } from './refiner.ts';
import type { MapStage } from './stage.svelte.ts';
import { isCalm, isDrawn } from './support.ts';

interface Parts {
  sheet: HTMLElement;
  map: MapState;
  stage: MapStage;
  live: LiveSource;
  page: string;
}

/** Milliseconds of a move, and until what a wheel turned has come to rest. */
const [flight, rest] = [420, 160];
/** Distance in px from the neatline within which an asset counts as out of sight. */
const edge = 30;
/** Steps of zoom that tell two assets apart, at most. */
const steps = 8;

/** Moves the picture of a map: one camera, which the drawn ground, the marks, and the finer ground follow. */
export class Explorer {
  /** Zoom for a picture 1,000 px wide. */
  camera: Camera = { lat: 0, lon: 0, zoom: 1 };
  home: Camera = this.camera;
  size: Size = { width: 0, height: 0 };
  readonly #parts: Parts;
  readonly #layers: Layers;
  readonly #refiner: Refiner;
  readonly #observer: ResizeObserver;
  #panel: HTMLElement | null = null;
  #flight: { start: number; from: Camera; to: Camera } | null = null;
  #request = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  #waiting: (() => void)[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#layers = new Layers(parts, (crowd) => void this.open(crowd));
    this.#refiner = new Refiner(parts, this.#layers);
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(parts.sheet);
    this.#measure();
  }

  stop(): void {
    this.#observer.disconnect();
    cancelAnimationFrame(this.#request);
    clearTimeout(this.#timer);
    this.#refiner.stop();
    this.#layers.remove();
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
    const panel = [...this.#parts.sheet.querySelectorAll<HTMLElement>('.map-panel:first-child')].find(isDrawn);
    const { width = 0, height = 0 } = panel?.getBoundingClientRect() ?? {};
    if (!panel || width < 1) return;
    const isOther = panel !== this.#panel;
    if (!isOther && Math.abs(width - this.size.width) < 0.01 && Math.abs(height - this.size.height) < 0.01) return;
    const [lat = 0, lon = 0, zoom = 1] = panel.dataset['camera']!.split(' ').map(Number);
    const wasHome = !this.#parts.stage.isMoved;
    this.#panel = panel;
    this.size = { width, height };
    this.home = { lat, lon, zoom };
    if (isOther) this.#layers.enter(panel);
    this.camera = wasHome ? this.home : toAllowed(this.camera, this.size, this.home);
    this.#settle();
  }

  /** Shows a camera at once, as a hand moves it. @param isHeld true until the hand lets go */
  move(camera: Camera, isHeld = false): void {
    this.#flight = null;
    this.camera = toAllowed(camera, this.size, this.home);
    this.#parts.stage.isMoved = true;
    this.#isMoving = true;
    this.#refiner.want();
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
    this.#parts.stage.isMoved = true;
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

  async zoom(by: number): Promise<void> {
    this.#refiner.want();
    const { target, size } = this;
    const zoom = Math.round((target.zoom + by) * 100) / 100;
    await this.fly(toZoomed(target, size, zoom, ...this.#toAnchor(target, zoom)));
  }

  /** What stays where it is: the chosen asset, else the middle, or the asset next to it where only empty land or sea would be left. */
  #toAnchor(camera: Camera, zoom: number): [right: number, down: number] {
    const { chosen, shown } = this.#parts.map;
    const { width, height } = this.size;
    const view = toView(camera, this.size);
    const toOffset = (asset: MapAsset): [right: number, down: number] => {
      const [x, y] = toPoint(view, asset);
      return [x - width / 2, y - height / 2];
    };
    const isSeen = ([x, y]: [number, number]) => Math.abs(x) < width / 2 - edge && Math.abs(y) < height / 2 - edge;
    const own = chosen && toOffset(chosen);
    if (own && isSeen(own)) return own;
    const offsets = shown.map(toOffset).filter(isSeen);
    const grows = 2 ** (zoom - camera.zoom);
    if (offsets.length === 0 || offsets.some(([x, y]) => isSeen([x * grows, y * grows]))) return [0, 0];
    return offsets.reduce((best, one) => (Math.hypot(...one) < Math.hypot(...best) ? one : best));
  }

  async pan(right: number, down: number): Promise<void> {
    this.#refiner.want();
    await this.fly(toPanned(this.target, this.size, -right * this.size.width, -down * this.size.height));
  }

  async fit(box: WorldBox): Promise<void> {
    this.#refiner.want();
    const closer = toFit(box, this.size);
    await this.fly({
      ...closer,
      zoom: Math.max(Math.min(closer.zoom, this.camera.zoom + steps), this.camera.zoom + 1)
    });
  }

  /** Goes so close that a crowd comes apart; where the picture is as close as can be, its first asset is chosen. */
  async open({ box, first }: SceneCrowd): Promise<void> {
    const { map } = this.#parts;
    const closer = toAllowed({ ...this.camera, zoom: this.camera.zoom + 1 }, this.size, this.home);
    const id = map.assets[first[0] ?? 0]?.id;
    if (closer.zoom > this.camera.zoom + 0.1 || id === undefined) await this.fit(box);
    else map.visit(id);
  }

  /** Back to the map as drawn. */
  async reset(isJump = false): Promise<void> {
    const { stage } = this.#parts;
    if (stage.isMoved) await this.fly(this.home, isJump);
  }

  /** Shows a camera of the address; one that is shown already stays. */
  async show(camera: Camera | null, isJump: boolean): Promise<void> {
    const { stage } = this.#parts;
    if (!camera) return this.reset(isJump);
    if (isSameCamera(toAllowed(camera, this.size, this.home), this.target)) return;
    await this.fly(camera, isJump || !stage.isMoved);
  }

  /** Brings an asset into sight, and so close that it stands alone. */
  async go(id: string): Promise<void> {
    const asset = this.#parts.map.assets.find((one) => one.id === id);
    if (!asset || !this.#panel) return;
    const [x, y] = toPoint(this.view, asset);
    const { width, height } = this.size;
    const isInside = x > edge && y > edge && x < width - edge && y < height - edge;
    if (isInside && this.#layers.hasMark(id)) return;
    let to: Camera = { lat: asset.lat, lon: asset.lon, zoom: this.camera.zoom };
    for (let step = 0; step < steps; step++) {
      to = toAllowed(to, this.size, this.home);
      if (this.#layers.isAlone(id, toView(to, this.size))) break;
      to = { lat: asset.lat, lon: asset.lon, zoom: to.zoom + 1 };
    }
    await this.fly(to);
  }

  /** Loads the finer ground, without a move. */
  refine(): Promise<void> {
    return this.#refiner.want();
  }

  /** The finer ground as it is now, to be read at once; undefined while there is none. */
  drawGround(): HTMLCanvasElement | undefined {
    return this.#refiner.draw();
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
    const { stage, map } = this.#parts;
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
    const { stage } = this.#parts;
    if (!this.#panel) return;
    this.#layers.draw(this.view, this.camera.zoom, stage.isMoved, this.#isMoving);
    this.#refiner.follow(this.view, this.#isMoving);
  }

  /** Tells the marks their state anew, and places them anew where others are shown. */
  repaint(): void {
    this.#layers.paint();
    if (!this.#isMoving) this.#paint();
  }
}
