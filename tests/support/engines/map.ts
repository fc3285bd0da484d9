import { describe, expect, it } from 'vitest';
import { card, count, query, type Hands } from './hands.ts';

/** An asset that stands by itself, and one far from it. */
const [first, second] = ['lobito', 'mirador'];
const focused = `document.activeElement?.closest('[data-mark]')?.getAttribute('data-mark') ?? null`;
/** Ids of the assets whose marks can be seen. */
const seen = `[...new Set([...document.querySelectorAll('[data-widget="map"] .map-mark[data-mark]')].filter((one) =>
  one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible').map((one) => one.dataset.mark))].sort()`;
const hasWebGl = `document.createElement('canvas').getContext('webgl2') !== null`;

/**
 * Choose, move by keys, filter, zoom without a map library, follow a deep link, and the finer ground or the line that says
 * why there is none.
 * @param isFlat true for an engine that was started without WebGL
 */
export function testMap({ open, read, expectSoon, click, press, back }: Hands, isFlat: boolean): void {
  describe('map', () => {
    it('opens the card of the asset that is clicked, and closes it by going back', async () => {
      await open('map/');
      await click(`[data-widget] .map-mark[data-mark="${first}"]`);
      await expectSoon(card).toBe(first);
      await expectSoon(query('asset')).toBe(first);
      await click('[data-bench="next"]');
      await expectSoon(card).not.toBe(first);
      await back();
      await expectSoon(card).toBe(first);
      await back();
      await expectSoon(card).toBeNull();
      await expectSoon(query('asset')).toBeNull();
    });

    it('moves between assets with the arrows, opens with Enter and closes with Escape', async () => {
      await open('map/');
      await read(
        `[...document.querySelectorAll('.map-mark[tabindex="0"]')].find((one) => one.getClientRects().length > 0).focus()`
      );
      await press('Home');
      const home = await read<string>(focused);
      await press('End');
      await expectSoon(focused).not.toBe(home);
      await press('Home');
      await expectSoon(focused).toBe(home);
      await press('ArrowUp');
      await expectSoon(focused).not.toBe(home);
      const next = await read<string>(focused);
      await press('Enter');
      await expectSoon(card).toBe(next);
      await press('Escape');
      await expectSoon(card).toBeNull();
      await expectSoon(focused).toBe(next);
    });

    it('filters by class, and says so in the address', async () => {
      await open('map/');
      const all = await read<string[]>(seen);
      expect(all.length).toBeGreaterThan(20);
      await click('.map-legend button');
      await expectSoon(query('show')).not.toBeNull();
      await expectSoon(`${seen}.length`).toBeLessThan(all.length);
      expect(await read<number>(`${seen}.length`)).toBeGreaterThan(0);
      await click('.map-legend button');
      await expectSoon(query('show')).toBeNull();
      await expectSoon(seen).toEqual(all);
    });

    it('zooms by its buttons on the drawn ground, and comes back to the whole map', async () => {
      await open('map/');
      await click('[data-bench="zoom-in"]');
      await expectSoon(query('at')).not.toBeNull();
      await expectSoon(count('.map-scene .map-mark')).toBeGreaterThan(0);
      expect(await read(`document.querySelector('.map-land-moved use') !== null`)).toBe(true);
      await click('[data-bench="zoom-out"]');
      await click('.map-zooms button:nth-of-type(3)');
      await expectSoon(query('at')).toBeNull();
      await expectSoon(`document.querySelector('.map-moved')`).toBeNull();
    });

    it('opens at a deep link', async () => {
      await open(`map/?asset=${second}&at=-3.5,-78.5,6`);
      await expectSoon(card).toBe(second);
      await expectSoon(`${seen}.includes('${second}')`).toBe(true);
      expect(await read(query('asset'))).toBe(second);
    });

    it('gets a finer ground where there is WebGL, and else stays as drawn and says so in one line', async () => {
      await open('map/');
      const can = await read<boolean>(hasWebGl);
      if (isFlat) expect(can).toBe(false);
      await click('[data-bench="zoom-in"]');
      if (can) {
        await expect
          .poll(() => read(`document.querySelector('[data-widget="map"]').dataset.ground`), { timeout: 30_000 })
          .toBe('live');
        expect(await read(count('.maplibregl-canvas'))).toBe(1);
        expect(await read(count('.map-off'))).toBe(0);
      } else {
        await expectSoon(count('.map-off')).toBe(1);
        expect(await read(`document.querySelector('.map-off').textContent`)).toContain('no WebGL');
        expect(await read(count('.maplibregl-canvas'))).toBe(0);
        await expectSoon(count('.map-scene .map-mark')).toBeGreaterThan(0);
      }
    }, 90_000);
  });
}
