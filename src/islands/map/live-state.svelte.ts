import type { Map as MapLibre } from 'maplibre-gl';
import { designWidth, toZoom, type Camera, type View } from '~/lib/map/mercator.ts';
import { placeScene, type Scene } from '~/lib/map/scene.ts';
import type { LiveSource } from './engine.ts';
import { readBlocks } from './blocks.ts';
import type { MapState } from './map-state.svelte.ts';
import { isLivePossible, selectDuration } from './support.ts';

const edge = 30;

/** The live map: off, on behind the drawn marks, or moved, with marks of its own. */
export class LiveState {
  phase: 'waiting' | 'on' | 'failed' = $state.raw('waiting');
  isMoved = $state.raw(false);
  scene: Scene | null = $state.raw(null);
  #map: MapState;
  #source: LiveSource;
  #engine: MapLibre | null = null;
  #remove: () => void = () => undefined;
  #isOurs = false;

  constructor(map: MapState, source: LiveSource) {
    this.#map = map;
    this.#source = source;
    this.#home = source.cameras[0]!;
  }

  /** The camera of the drawn map that is displayed; zoom for 1,000 px. */
  #home: Camera;

  /** Loads the library and draws the first picture; on any failure the drawn map stays. @param target sized already */
  async start(target: HTMLElement): Promise<void> {
    if (!isLivePossible()) {
      this.phase = 'failed';
      return;
    }
    try {
      const { createEngine } = await import('./engine.ts');
      const { engine, remove } = await createEngine(target, this.#source, this.#toCamera(target.clientWidth));
      this.#engine = engine;
      this.#remove = remove;
      engine.on('move', () => this.#follow(false));
      engine.on('moveend', () => this.#follow(true));
      // A new theme is a new style, without the blocks.
      engine.on('styledata', () => this.#block());
      engine.on('webglcontextlost', () => this.stop('failed'));
      this.phase = 'on';
      this.#block();
      const { at } = this.#map.views.view;
      if (at) engine.jumpTo({ center: [at.lon, at.lat], zoom: toZoom(at.zoom, target.clientWidth) });
    } catch {
      this.phase = 'failed';
    }
  }

  stop(phase: 'waiting' | 'failed' = 'waiting'): void {
    this.#remove();
    this.#remove = () => undefined;
    this.#engine = null;
    this.phase = phase;
    this.isMoved = false;
    this.scene = null;
  }

  get #view(): View {
    const engine = this.#engine!;
    const { lng, lat } = engine.getCenter();
    const { clientWidth: width, clientHeight: height } = engine.getContainer();
    return { lon: lng, lat, zoom: engine.getZoom(), width, height };
  }

  #follow(isSettled: boolean): void {
    if (!this.#engine || this.#isOurs) return;
    this.isMoved = true;
    const view = this.#view;
    this.scene = placeScene(this.#map.shown, view, isSettled ? null : this.scene);
    const { lat, lon } = view;
    if (!isSettled) return;
    this.#block();
    this.#map.views.update({ at: { lat, lon, zoom: view.zoom - Math.log2(view.width / designWidth) } });
  }

  /** Places the marks anew, after a filter. */
  redraw(): void {
    this.#block();
    if (this.#engine && this.isMoved) this.scene = placeScene(this.#map.shown, this.#view, null);
  }

  /**
   * The picture got another size: the drawn camera before a reader moved it, the same middle after.
   * @param arrangement index of the one that is displayed
   */
  resize(arrangement: number): void {
    this.#home = this.#source.cameras[arrangement] ?? this.#home;
    if (!this.#engine) return;
    this.#isOurs = true;
    this.#engine.resize();
    this.#isOurs = false;
    if (this.isMoved) this.#follow(true);
    else this.#return();
  }

  #toCamera = (width: number): Camera => ({ ...this.#home, zoom: toZoom(this.#home.zoom, width) });

  #return(): void {
    const { lat, lon, zoom } = this.#toCamera(this.#view.width);
    this.#isOurs = true;
    this.#engine?.jumpTo({ center: [lon, lat], zoom });
    this.#isOurs = false;
    this.#block();
  }

  /** Tells the library where asset labels stand, once they are drawn. */
  #block(): void {
    const engine = this.#engine;
    if (engine) requestAnimationFrame(() => readBlocks(engine));
  }

  /** Back to the drawn map's own view. */
  reset(): void {
    this.isMoved = false;
    this.scene = null;
    this.#return();
    this.#map.views.update({ at: null });
  }

  /** The ground as it is now: drawn anew, because the card forgets each picture, and to be read at once. */
  drawGround(): HTMLCanvasElement | undefined {
    return this.#engine?.redraw().getCanvas();
  }

  zoom(step: 1 | -1): void {
    this.#engine?.easeTo({ zoom: this.#engine.getZoom() + step, duration: selectDuration() });
  }

  /** Brings an asset into view, if a reader has moved the map away from it. */
  go(id: string): void {
    const asset = this.#map.assets.find((one) => one.id === id);
    if (!this.#engine || !asset || !this.isMoved) return;
    const { x, y } = this.#engine.project([asset.lon, asset.lat]);
    const { width, height } = this.#view;
    const isInside = x > edge && y > edge && x < width - edge && y < height - edge;
    if (isInside && this.scene?.marks.some((mark) => mark.id === id)) return;
    const zoom = Math.max(this.#engine.getZoom(), isInside ? 8 : 0);
    this.#engine.jumpTo({ center: [asset.lon, asset.lat], zoom });
  }

  /** Goes close enough to tell some assets apart. */
  open(ids: string[]): void {
    const places = this.#map.assets.filter(({ id }) => ids.includes(id));
    const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)];
    this.#engine?.fitBounds(
      [
        [Math.min(...lons), Math.min(...lats)],
        [Math.max(...lons), Math.max(...lats)]
      ],
      { padding: 70, maxZoom: 10, duration: selectDuration() }
    );
  }
}
