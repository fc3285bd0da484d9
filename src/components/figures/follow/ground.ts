import type { BasePicture } from '~/lib/map/base.ts';
import { toBox } from '~/lib/map/camera.ts';
import { drawFollowGround } from '~/lib/map/follow-drawing.ts';
import { worldSize, type View } from '~/lib/map/mercator.ts';
import { createSvg, toElement } from './svg.ts';

/** A finer drawing lies over a coarser one from so many px for its unit on: below, the coarser does as well. */
const worth = 0.3;

/** The drawn grounds over each other, the finest on top, seen through any camera. */
export class FollowGround {
  readonly group = createSvg('g');
  readonly #windows: { window: SVGElement; base: BasePicture }[];

  constructor(bases: readonly BasePicture[]) {
    this.#windows = bases.map((base) => {
      const { width, height } = base;
      const window = createSvg('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' });
      window.append(...drawFollowGround(base).map(toElement));
      return { window, base };
    });
    this.group.append(...this.#windows.map(({ window }) => window));
  }

  draw(view: View): void {
    const scale = worldSize * 2 ** view.zoom;
    const [west, north, east, south] = toBox(view);
    for (const [n, { window, base }] of this.#windows.entries()) {
      const [left, top, width, height] = base.world;
      const isSeen = left < east && top < south && left + width > west && top + height > north;
      const isWorth = n === 0 || (scale * width) / base.width > worth;
      window.classList.toggle('off', !isSeen || !isWorth);
      if (!isSeen || !isWorth) continue;
      // On whole pixels: a seam would show where one drawing ends over the other.
      const [x, y] = [Math.round((left - west) * scale), Math.round((top - north) * scale)];
      window.setAttribute('x', String(x));
      window.setAttribute('y', String(y));
      window.setAttribute('width', String(Math.round((left + width - west) * scale) - x));
      window.setAttribute('height', String(Math.round((top + height - north) * scale) - y));
    }
  }
}
