import { Map as MapLibre, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Feature } from 'geojson';
import { toBox } from '~/lib/map/camera.ts';
import { toPlace, toWorld, worldSize, type View } from '~/lib/map/mercator.ts';
import { palettes } from '~/lib/map/palette.ts';
import type { PixelBox } from '~/lib/map/pixel-boxes.ts';
import { blocks, createStyle } from '~/lib/map/style.ts';
import { createImage } from './images.ts';
import type { LiveSource } from './props.ts';

const dark = '(prefers-color-scheme: dark)';
/** Milliseconds that frames may be late before the picture is carried while it moves, and how fast the measure forgets. */
const [dear, memory] = [12, 0.6];
/** Milliseconds between frames in time, at 60 Hz. */
const inTime = 1000 / 60;
/** Sizes of blocks go up in steps, so that few images serve all. */
const step = 8;
const toStep = (px: number): number => Math.max(step, Math.ceil(px / step) * step);

/** The theme in use: the reader's choice on the page before the system's. */
const selectTheme = (): 'light' | 'dark' => {
  const chosen = document.documentElement.dataset['theme'];
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia(dark).matches ? 'dark' : 'light';
};

/** The worker resolves no address, so all become absolute. */
const toStyle = ({ tiles, font }: LiveSource) =>
  createStyle(palettes[selectTheme()], {
    tiles: new URL(tiles, location.href).href,
    font: new URL(font, location.href).href
  });

// Bundled, the library can't find its worker beside itself.
setWorkerUrl(new URL(worker, location.href).href);

/**
 * MapLibre's picture of the ground, without hands of its own: it shows the views that it is told.
 * Library: https://maplibre.org/maplibre-gl-js/docs/
 */
export class Canvas {
  /** Resolves when the first picture is complete; rejects where nothing of it could be loaded. */
  readonly complete: Promise<void>;
  readonly #engine: MapLibre;
  readonly #target: HTMLElement;
  readonly #undo = new AbortController();
  /** What is drawn, and by how many milliseconds a redraw makes frames late. */
  #view: View;
  #cost = 0;
  #blocks: Feature[] = [];

  /**
   * @param target sized already
   * @param onfail called when the card forgets the picture, or a tile is broken
   */
  constructor(target: HTMLElement, source: LiveSource, view: View, onfail: () => void) {
    this.#target = target;
    this.#view = view;
    const engine = new MapLibre({
      container: target,
      style: toStyle(source),
      center: [view.lon, view.lat],
      zoom: view.zoom,
      minZoom: -2,
      maxZoom: 12,
      interactive: false,
      trackResize: false,
      renderWorldCopies: false,
      transformConstrain: (center, zoom) => ({ center, zoom }),
      attributionControl: false,
      fadeDuration: 0,
      canvasContextAttributes: { antialias: true, contextType: 'webgl2' }
    });
    this.#engine = engine;
    engine.getCanvas().tabIndex = -1;
    engine.setMissingStyleImageResolver((id) => {
      const { image, ratio } = createImage(id);
      engine.addImage(id, image, { pixelRatio: ratio });
    });
    engine.on('webglcontextlost', onfail);
    // A new theme is a new style, without the blocks.
    engine.on('style.load', () => this.#setBlocks());
    const restyle = () => engine.setStyle(toStyle(source));
    const watcher = new MutationObserver(restyle);
    watcher.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia(dark).addEventListener('change', restyle, { signal: this.#undo.signal });
    this.#undo.signal.addEventListener('abort', () => watcher.disconnect());
    this.complete = this.#toPicture(source.tiles, onfail);
  }

  #toPicture(tiles: string, onfail: () => void): Promise<void> {
    const engine = this.#engine;
    return new Promise((resolve, reject) => {
      engine.on('error', ({ error }) => {
        reject(error);
        onfail();
      });
      engine.once('idle', () => {
        // A missing tile is no error to the library, which shows sea: where there is no land, somebody has to ask.
        const land = engine.querySourceFeatures('basemap', { sourceLayer: 'land' });
        const isThere = land.length > 0 || fetch(`${tiles}0/0/0.pbf`).then(({ ok }) => ok);
        void Promise.resolve(isThere).then((ok) => (ok ? resolve() : reject(new Error('no tile is there'))), reject);
      });
    });
  }

  remove(): void {
    this.#undo.abort();
    this.#engine.remove();
    this.#target.style.transform = '';
  }

  /** Shows a view; while it moves, a slow machine carries the last picture along and draws anew when the hand rests. */
  follow(view: View, isMoving: boolean): void {
    const isSized = view.width === this.#view.width && view.height === this.#view.height;
    if (isMoving && isSized && this.#cost > dear) return this.#carry(view);
    const { lon, lat, zoom } = view;
    this.#view = view;
    if (!isSized) this.#engine.resize();
    this.#engine.jumpTo({ center: [lon, lat], zoom });
    if (!isMoving) {
      this.#engine.once('render', () => (this.#target.style.transform = ''));
      this.#engine.triggerRepaint();
      this.#weigh(0);
      return;
    }
    this.#engine.redraw();
    this.#target.style.transform = '';
    // The graphics card, or what stands in for it, works on after the call: the frames that follow tell.
    requestAnimationFrame((first) => requestAnimationFrame((next) => this.#weigh(next - first - inTime)));
  }

  #weigh(late: number): void {
    this.#cost = this.#cost * memory + Math.max(late, 0) * (1 - memory);
  }

  #carry(view: View): void {
    const scale = worldSize * 2 ** view.zoom;
    const size = 2 ** (view.zoom - this.#view.zoom);
    const [[ax, ay], [bx, by]] = [toWorld(this.#view), toWorld(view)];
    this.#target.style.transform = `translate(${(ax - bx) * scale}px, ${(ay - by) * scale}px) scale(${size})`;
  }

  /** Tells the library where asset labels stand, in px of a view. */
  block(boxes: readonly PixelBox[], view: View): void {
    const scale = worldSize * 2 ** view.zoom;
    const [west, north] = toBox(view);
    this.#blocks = boxes.map(([left, top, right, bottom]) => {
      const { lon, lat } = toPlace(west + (left + right) / 2 / scale, north + (top + bottom) / 2 / scale);
      return {
        type: 'Feature',
        properties: { size: `${toStep(right - left)}x${toStep(bottom - top)}` },
        geometry: { type: 'Point', coordinates: [lon, lat] }
      };
    });
    this.#setBlocks();
  }

  #setBlocks(): void {
    if (!this.#engine.isStyleLoaded() && !this.#engine.getSource(blocks)) return;
    this.#engine.getSource<GeoJSONSource>(blocks)?.setData({ type: 'FeatureCollection', features: this.#blocks });
  }

  /** Drawn anew, because the card forgets each picture, and to be read at once. */
  draw(): HTMLCanvasElement {
    return this.#engine.redraw().getCanvas();
  }
}
