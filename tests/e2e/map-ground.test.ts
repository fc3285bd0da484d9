import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, watchPage } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget } from '../support/widget.ts';

const open = createBrowser();
const openFlat = createBrowser({ args: ['--disable-3d-apis'] });
const tile = /\/map\/v1\/\d+\/\d+\/\d+\.pbf$/;
const isFine = (url: string) => /maplibre|canvas\.|\.pbf$/.test(url);
const figure = story.figures.find(({ id }) => id === 'copperbelt')!;
const chapter = story.chapters.find(({ figures }) => figures.includes(figure.id))!;
const path = `/chapters/${chapter.slug}/`;
const size = { viewport: { width: 1280, height: 900 } };

const readGround = (page: Page) => page.locator('[data-widget="map"]').first().getAttribute('data-ground');
const readNote = (page: Page) => page.locator('.map-off').allTextContents();
const readMarks = (page: Page) => page.locator('[data-widget="map"] .map-mark:visible').count();
const zoomIn = (page: Page) => page.locator('[data-bench="zoom-in"]').first().click();

describe('the ground of a map', () => {
  it('is the drawn one until a reader wants more, then costs at most 20 requests and 480 kB', async () => {
    const page = await open(size);
    const problems = watchPage(page);
    const fetched: { url: string; bytes: number }[] = [];
    let isWatching = false;
    page.on('response', (response) => {
      if (!isWatching) return;
      const entry = { url: response.url(), bytes: 0 };
      fetched.push(entry);
      void response.body().then(
        (body) => {
          const isPacked = entry.url.endsWith('.woff2');
          entry.bytes = isPacked ? body.length : brotliCompressSync(body).length;
        },
        () => undefined
      );
    });
    isWatching = true;
    await openWidget(page, path, 'map');
    await page.waitForLoadState('networkidle');
    expect(fetched.filter(({ url }) => isFine(url))).toEqual([]);
    expect(page.workers()).toEqual([]);
    fetched.length = 0;
    await page.locator('.map-stage').first().hover();
    await zoomIn(page);
    await page.locator('[data-ground="live"]').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(fetched.length).toBeLessThanOrEqual(20);
    expect(fetched.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(480_000);
    expect(fetched.some(({ url }) => tile.test(url))).toBe(true);
    expect(problems).toEqual([]);
  });

  it('moves without WebGL, and says once why it stays as drawn', async () => {
    const page = await openFlat({ ...size, reducedMotion: 'reduce' });
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await openWidget(page, path, 'map');
    await zoomIn(page);
    await page.locator('.map-moved').waitFor();
    await expect.poll(() => readNote(page)).toEqual([expect.stringMatching(/WebGL/)]);
    expect(await readGround(page)).toBe('drawn');
    expect(await page.locator('.map-drawn use').count()).toBeGreaterThan(0);
    expect(await readMarks(page)).toBeGreaterThan(0);
    expect(urls.filter(isFine)).toEqual([]);
  });

  it.each([
    ['missing', { status: 404, body: '' }],
    ['corrupt', { status: 200, body: 'this is no tile at all, though it is long enough to be one' }]
  ])('stays as drawn where the tiles are %s, and says so in one line', async (_, answer) => {
    const page = await open({ ...size, reducedMotion: 'reduce' });
    await page.route(tile, (route) => route.fulfill(answer));
    await openWidget(page, path, 'map');
    await zoomIn(page);
    await expect.poll(() => readNote(page), { timeout: 20_000 }).toEqual([expect.stringMatching(/stays as drawn/)]);
    expect(await readGround(page)).toBe('drawn');
    expect(await page.locator('.map-canvas.on').count()).toBe(0);
    expect(await readMarks(page)).toBeGreaterThan(0);
  });

  it.each([
    ['library', /canvas\.[^/]*\.js$/],
    ['worker', /worker[^/]*\.js$/]
  ])('stays as drawn where the %s cannot be loaded', async (_, file) => {
    const page = await open({ ...size, reducedMotion: 'reduce' });
    await page.route(file, (route) => route.abort());
    await openWidget(page, path, 'map');
    await zoomIn(page);
    await expect.poll(() => readNote(page), { timeout: 30_000 }).toEqual([expect.stringMatching(/stays as drawn/)]);
    expect(await readGround(page)).toBe('drawn');
  });

  it('says in one line what it leaves out of an address, and looks at the world all the same', async () => {
    const page = await openFlat(size);
    await openWidget(page, '/map/?at=95,200,3', 'map');
    expect(await readNote(page)).toEqual([expect.stringMatching(/at=95,200,3/)]);
    expect(await page.locator('.map-moved').count()).toBe(0);
    await page.close();
    const far = await openFlat(size);
    await openWidget(far, '/map/?at=-89,179,1', 'map');
    await far.locator('.map-moved').waitFor();
    const numbers = await far
      .locator('.map-scene, .map-land-moved, .map-bar')
      .evaluateAll((parts) => parts.map((part) => part.outerHTML).join(''));
    expect(numbers).not.toMatch(/NaN|Infinity/);
  });

  it('is one WebGL context a page, let go when it is far out of sight', async () => {
    const page = await open({ viewport: { width: 1280, height: 600 }, reducedMotion: 'reduce' });
    await openWidget(page, path, 'map');
    await zoomIn(page);
    await page.locator('[data-ground="live"]').first().waitFor();
    expect(await page.locator('canvas').count()).toBe(1);
    await page.evaluate(() => {
      document.body.style.paddingBlockEnd = '600vh';
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    });
    await expect.poll(() => readGround(page)).toBe('drawn');
    expect(await page.locator('canvas').count()).toBe(0);
  });

  it('follows a resize, also to no width at all, without a wrong number', async () => {
    const page = await openFlat({ ...size, reducedMotion: 'reduce' });
    const problems = watchPage(page);
    await openWidget(page, '/map/?at=-11,26,6', 'map');
    for (const width of [700, 280, 1440, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(150);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    await page.locator('.map-picture').evaluate((one) => one.setAttribute('hidden', ''));
    await page.waitForTimeout(100);
    await page.locator('.map-picture').evaluate((one) => one.removeAttribute('hidden'));
    await page.waitForTimeout(150);
    expect(await page.locator('.map-frame').evaluate((frame) => frame.outerHTML)).not.toContain('NaN');
    expect(problems).toEqual([]);
  });
});
