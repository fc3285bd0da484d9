import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVariant, type Variant } from '../../src/commands/build.ts';
import { openHost, type OpenHost } from '../../src/commands/host/host.ts';
import { toPoint, type Place } from '../../src/lib/map/mercator.ts';
import { createBrowser, toUrl, watchPage } from '../support/browser.ts';
import { siteOrigin } from '../support/content.ts';

const open = createBrowser();
const size = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' as const };
const live = '[data-widget="map"][data-ground="live"]';
const tile = /\/map\/v1\/\d+\/\d+\/\d+\.pbf$/;

/** Tiles and fonts that a page got, from its workers too. */
function collect(page: Page): string[] {
  const urls: string[] = [];
  page.on('response', (response) => {
    if (response.ok() && /\.(pbf|woff2)$/.test(response.url())) urls.push(response.url());
  });
  return urls;
}

describe('the names on the finer ground', () => {
  const camera = { lat: -10.2, lon: 25.5, zoom: 7 };
  /** Width and height of the box around a place in which its name must stand, in px: 11 px letters on one of its sides. */
  const [across, down] = [140, 44];

  /** Columns of a box around each place in which some pixel is as dark as a letter. */
  async function readInk(page: Page, places: Place[]): Promise<number[]> {
    const ground = await page.evaluateHandle(async () => {
      const { promise, resolve } = Promise.withResolvers<HTMLCanvasElement>();
      const ask = { what: 'ground', reply: resolve };
      document.querySelector('.map')!.dispatchEvent(new CustomEvent('widget-ask', { detail: ask }));
      const picture = await promise;
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d')!.drawImage(picture, 0, 0);
      return canvas;
    });
    const { width, height } = await ground.evaluate(({ width, height }) => ({ width, height }));
    const zoom = camera.zoom + Math.log2(width / 1000);
    const corners = places
      .map((place) => toPoint({ ...camera, zoom, width, height }, place))
      .map(([x, y]) => [Math.round(x - across / 2), Math.round(y - down / 2)]);
    return ground.evaluate(
      (canvas, [boxes, w, h]) =>
        boxes.map(([x, y]) => {
          const { data } = canvas.getContext('2d')!.getImageData(x!, y!, w, h);
          const isInk = (n: number) => data[4 * n]! + data[4 * n + 1]! + data[4 * n + 2]! < 450;
          return new Set(Array.from({ length: w * h }, (_, n) => n).flatMap((n) => (isInk(n) ? [n % w] : []))).size;
        }),
      [corners, across, down] as const
    );
  }

  it('are drawn where towns are, in the font of the site', async () => {
    const page = await open(size);
    const urls = collect(page);
    await page.goto(toUrl(`/map/?at=${camera.lat},${camera.lon},${camera.zoom}`));
    await page.locator(live).waitFor();
    await page.waitForLoadState('networkidle');
    const [likasi, kamina, nowhere] = await readInk(page, [
      { lat: -10.98, lon: 26.73 },
      { lat: -8.74, lon: 24.99 },
      { lat: -9.4, lon: 23.6 }
    ]);
    // Columns with ink: at least those of a short word, and none where nothing is.
    expect(likasi).toBeGreaterThan(20);
    expect(kamina).toBeGreaterThan(20);
    expect(nowhere).toBe(0);
    expect(urls.some((url) => /libre-franklin/.test(url))).toBe(true);
  });
});

describe('a map under a base path', () => {
  let variant: Variant;
  let host: OpenHost;
  beforeAll(async () => {
    variant = await buildVariant({ BASE_PATH: '/x/', SITE_URL: siteOrigin });
    host = await openHost({ dir: variant.dir, base: '/x/' });
  }, 240_000);
  afterAll(async () => {
    await host?.close();
    variant?.remove();
  });

  it('finds its worker, its tiles and its font there', async () => {
    const page = await open(size);
    const problems = watchPage(page, host.address);
    const urls = collect(page);
    await page.goto(`${host.address}map/`);
    await page.locator(live).waitFor();
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    expect(page.workers().every((worker) => worker.url().startsWith(host.address))).toBe(true);
    expect(urls.filter((url) => tile.test(url)).length).toBeGreaterThan(0);
    expect(urls.filter((url) => !url.startsWith(host.address))).toEqual([]);
  });
});

describe('a map in a sandboxed frame', () => {
  it('answers, and stays as drawn with one line, because its page allows no worker but its own', async () => {
    const page = await open(size);
    await page.route(toUrl('/frame.html'), (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<iframe src="/map/" sandbox="allow-scripts" width="1200" height="880" title="Map"></iframe>`
      })
    );
    await page.goto(toUrl('/frame.html'));
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-widget="map"][data-ready="true"]').waitFor();
    await frame.locator('[data-bench="zoom-in"]').click();
    await frame.locator('.map-scene .map-mark').first().waitFor();
    await frame.locator('.map-off').waitFor();
    expect(await frame.locator('.map-off').count()).toBe(1);
    expect(await frame.locator('.map-off').textContent()).toMatch(/the map stays as drawn/);
    expect(await frame.locator('.map-land-moved use').count()).toBeGreaterThan(0);
  });
});
