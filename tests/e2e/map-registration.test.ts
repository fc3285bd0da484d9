import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser } from '../support/browser.ts';
import { openWidget } from '../support/widget.ts';

const open = createBrowser();
const widths = [280, 320, 360, 480, 600, 768, 1000, 1200, 1440];
/** How far the two grounds may lie apart, in px. */
const most = 0.5;

interface Offset {
  x: number;
  y: number;
  /** Share of the pixels that are land or line in both. */
  alike: number;
}

/** Makes the map as wide as its container would be, at a corner of the window, where pixels are whole. */
const setWidth = (page: Page, width: number): Promise<void> =>
  page.evaluate(async (px) => {
    const map = document.querySelector<HTMLElement>('.map')!;
    Object.assign(map.style, { position: 'fixed', inset: '0 auto auto 0', inlineSize: `${px}px`, zIndex: '9' });
    for (let frame = 0; frame < 4; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, width);

/** Shows the drawn ground alone, without names and marks. */
const hideAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `.map > :not(.map-view), .map-marks, .map-insets, .map-canvas, .map-ground .map-at, .map-neatline, body > :not(:has(.map)) { visibility: hidden !important }
       .map > :not(.map-view), .map-clock { display: none !important }`
    );
    document.adoptedStyleSheets.push(sheet);
  });

/** Shifts the drawn picture over MapLibre's until they differ least, to fractions of a pixel by a parabola. */
async function readOffset(page: Page): Promise<Offset> {
  const box = await page.evaluate(() => {
    const panel = [...document.querySelectorAll('.map-panel:first-child')].find(
      (one) => one.getClientRects().length > 0
    )!;
    const { left, top, width, height } = panel.getBoundingClientRect();
    return { x: left, y: top, width, height };
  });
  const clip = {
    x: Math.round(box.x),
    y: Math.round(box.y),
    width: Math.floor(box.width),
    height: Math.min(Math.floor(box.height), 800)
  };
  const shot = await page.screenshot({ clip });
  return page.evaluate(
    async ([data, fraction]) => {
      const { promise, resolve } = Promise.withResolvers<HTMLCanvasElement>();
      const ask = { what: 'ground', reply: resolve };
      document.querySelector('.map')!.dispatchEvent(new CustomEvent('widget-ask', { detail: ask }));
      const ground = await promise;
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const { width, height } = picture;
      const read = (image: CanvasImageSource) => {
        const canvas = new OffscreenCanvas(width, height);
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(image, 0, 0);
        const { data: bytes } = context.getImageData(0, 0, width, height);
        return Float64Array.from({ length: width * height }, (_, n) => bytes[4 * n]! + bytes[4 * n + 1]!);
      };
      const [drawn, live] = [read(picture), read(ground)];
      const edge = 4;
      const toDifference = (dx: number, dy: number) => {
        let sum = 0;
        for (let y = edge; y < height - edge; y++)
          for (let x = edge; x < width - edge; x++) {
            const gap = drawn[y * width + x]! - live[(y + dy) * width + x + dx]!;
            sum += Math.min(gap * gap, 900);
          }
        return sum;
      };
      const shifts = [-3, -2, -1, 0, 1, 2, 3];
      const toBest = (toSum: (by: number) => number) => {
        const sums = shifts.map(toSum);
        const at = Math.min(Math.max(sums.indexOf(Math.min(...sums)), 1), shifts.length - 2);
        const [before, least, after] = [sums[at - 1]!, sums[at]!, sums[at + 1]!];
        return shifts[at]! + (before - after) / (2 * (before - 2 * least + after));
      };
      let alike = 0;
      for (let n = 0; n < drawn.length; n++) if (Math.abs(drawn[n]! - live[n]!) < 24) alike++;
      return {
        x: toBest((by) => toDifference(by, 0)) + fraction[0]!,
        y: toBest((by) => toDifference(0, by)) + fraction[1]!,
        alike: alike / drawn.length
      };
    },
    [shot.toString('base64'), [box.x - clip.x, box.y - clip.y]] as const
  );
}

describe('the two grounds of a map', () => {
  it('lie on each other to half a pixel at every width', { timeout: 180_000 }, async () => {
    const page = await open({ viewport: { width: 1500, height: 1100 }, reducedMotion: 'reduce' });
    await openWidget(page, '/map/', 'map');
    await page.getByRole('button', { name: 'Explore the map' }).click();
    await page.locator('.map[data-ground="live"]').waitFor({ timeout: 60_000 });
    await hideAll(page);
    const found: Record<number, Offset> = {};
    for (const width of widths) {
      await setWidth(page, width);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(400);
      found[width] = await readOffset(page);
    }
    const off = Object.entries(found).filter(([, { x, y }]) => !(Math.hypot(x, y) <= most));
    expect(off, JSON.stringify(found)).toEqual([]);
    for (const { alike } of Object.values(found)) expect(alike, JSON.stringify(found)).toBeGreaterThan(0.85);
  });
});
