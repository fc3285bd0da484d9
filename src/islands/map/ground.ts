import { toBox } from '~/lib/map/camera.ts';
import { worldSize, type View } from '~/lib/map/mercator.ts';
import { createSvg } from './paint.ts';

/** A drawing that the page holds once: where on web Mercator's square it lies, and its units. */
interface Base {
  window: SVGElement;
  world: readonly number[];
  /** Units a world. */
  fineness: number;
}

/** A finer drawing lies over a coarser one from so many px for its unit on. */
const worth = 0.3;

const readNumbers = (element: Element, name: string): number[] =>
  (element.getAttribute(name) ?? '').split(' ').map(Number);

function createWindow(id: string, width: number, height: number, hasSea: boolean): SVGElement {
  const window = createSvg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' });
  if (hasSea) window.append(createSvg('rect', { class: 'map-sea', width, height }));
  window.append(createSvg('use', { href: `#${id}` }));
  return window;
}

/** The ground that the server drew, seen through any camera: its drawings over each other, the finest on top. */
export class Ground {
  readonly svg = createSvg('svg', { class: 'map-layer map-land-moved', 'aria-hidden': 'true' });
  /** Lines of railways that are assets: they stay in sight over the finer ground too. */
  readonly routes = createSvg('g', { class: 'map-routes', 'aria-hidden': 'true' });
  readonly #bases: Base[];
  readonly #lines: Base[];

  constructor(sheet: HTMLElement) {
    const read = (selector: string, toBase: (one: Element) => Base) =>
      [...sheet.querySelectorAll(`.map-defs ${selector}`)].map(toBase);
    this.#bases = read('[data-world]', (one) => {
      const [world, [width = 1, height = 1]] = [readNumbers(one, 'data-world'), readNumbers(one, 'data-size')];
      return { window: createWindow(one.id, width, height, true), world, fineness: width / world[2]! };
    }).sort((a, b) => a.fineness - b.fineness);
    this.#lines = read('[data-box]', (one) => {
      const [left = 0, top = 0, width = 1, height = 1, units = 1] = readNumbers(one, 'data-box');
      const window = createWindow(one.id, units, units, false);
      window.setAttribute('class', 'map-at');
      return { window, world: [left, top, width, height], fineness: 0 };
    });
    this.svg.append(...this.#bases.map(({ window }) => window));
    this.routes.append(...this.#lines.map(({ window }) => window));
  }

  draw(room: View): void {
    const scale = worldSize * 2 ** room.zoom;
    const [west, north, east, south] = toBox(room);
    for (const { window, world, fineness } of [...this.#bases, ...this.#lines]) {
      const [left = 0, top = 0, width = 0, height = 0] = world;
      const isSeen = left < east && top < south && left + width > west && top + height > north;
      const isWorth = fineness === 0 || window === this.#bases[0]?.window || scale / fineness > worth;
      window.classList.toggle('off', !isSeen || !isWorth);
      if (!isSeen || !isWorth) continue;
      window.setAttribute('x', String((left - west) * scale));
      window.setAttribute('y', String((top - north) * scale));
      window.setAttribute('width', String(width * scale));
      window.setAttribute('height', String(height * scale));
    }
  }
}
