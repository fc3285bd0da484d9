import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { readBasemap } from '../../src/loader/basemap.ts';
import { createBrowser, toUrl, watchPage } from '../support/browser.ts';
import { readOverlaps } from '../support/labels.ts';
import { openWidget } from '../support/widget.ts';

const open = createBrowser();
const openFlat = createBrowser({ args: ['--disable-3d-apis'] });
const copperbelt = new Set([
  ...['kamoto', 'mutanda', 'mutoshi', 'tenke', 'kisanfu', 'sicomines', 'kolwezi-commus', 'metalkol', 'kamoa-kakula'],
  ...['kipushi', 'ruashi', 'etoile']
]);

async function openLive(query: string, width = 1000): Promise<Page> {
  const page = await open({ viewport: { width, height: 900 }, colorScheme: 'light', reducedMotion: 'reduce' });
  await openWidget(page, `/map/${query}`, 'map');
  await page.getByRole('button', { name: 'Explore the map' }).click();
  await page.locator('.map[data-ground="live"]').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  // Names are placed anew once those of the assets are known.
  await page.waitForTimeout(1000);
  return page;
}

/**
 * Dark pixels of the live ground in boxes of it, [left, top, right, bottom] in px from its left upper corner: at a zoom
 * without railways these are letters.
 * @returns for each box how many there are, and how many px of its width they span
 */
const readInk = (page: Page, boxes: number[][]): Promise<{ count: number; span: number }[]> =>
  page.evaluate(async (all) => {
    const { promise, resolve } = Promise.withResolvers<HTMLCanvasElement>();
    const ask = { what: 'ground', reply: resolve };
    document.querySelector('.map')!.dispatchEvent(new CustomEvent('widget-ask', { detail: ask }));
    const ground = await promise;
    const canvas = new OffscreenCanvas(ground.width, ground.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(ground, 0, 0);
    return all.map(([left = 0, top = 0, right = 0, bottom = 0]) => {
      const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
      const { data } = context.getImageData(Math.round(left), Math.round(top), width, height);
      const columns = Array.from({ length: width * height }, (_, n) => n)
        .filter((n) => data[4 * n]! + data[4 * n + 1]! + data[4 * n + 2]! < 3 * 150)
        .map((n) => n % width);
      return {
        count: columns.length,
        span: columns.length > 0 ? Math.max(...columns) - Math.min(...columns) + 1 : 0
      };
    });
  }, boxes);

/** The panel that moves, and the insets on it, in px of the panel. */
const readBoxes = (page: Page): Promise<{ width: number; height: number; insets: number[][] }> =>
  page.evaluate(() => {
    const panel = [...document.querySelectorAll('.map-panel:first-child')].find((one) => one.checkVisibility())!;
    const frame = panel.getBoundingClientRect();
    const insets = [...panel.querySelectorAll('.map-insets .map-neatline')]
      .map((one) => one.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, top, right, bottom }) => [
        left - frame.left,
        top - frame.top,
        right - frame.left,
        bottom - frame.top
      ]);
    return { width: frame.width, height: frame.height, insets };
  });

describe('names on the live ground', () => {
  it('are letters of our own face, at their size', async () => {
    const { geometry } = readBasemap().country!.features.find(({ properties }) => properties['n'] === 'Algeria')!;
    const [lon = 0, lat = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
    const page = await openLive(`?at=${lat},${lon},3`);
    const { width, height } = await readBoxes(page);
    const middle = [width / 2 - 40, height / 2 - 9, width / 2 + 40, height / 2 + 9];
    const [ink] = await readInk(page, [middle]);
    // The style sets names of countries in 11 px at zoom 3.
    const wanted = await page.evaluate(() => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.font = '400 11px "Libre Franklin"';
      const { actualBoundingBoxLeft, actualBoundingBoxRight } = context.measureText('Algeria');
      return actualBoundingBoxLeft + actualBoundingBoxRight;
    });
    expect(ink!.count).toBeGreaterThan(20);
    expect(Math.abs(ink!.span - wanted)).toBeLessThanOrEqual(3);
  });

  it.each([320, 768, 1440])('end at no neatline and under no inset, at %i px', async (width) => {
    const page = await openLive('', width);
    const { width: right, height: bottom, insets } = await readBoxes(page);
    const toEdges = ([left = 0, top = 0, end = 0, foot = 0]: number[]) => [
      [left, top, end, top + 2],
      [left, foot - 2, end, foot],
      [left, top, left + 2, foot],
      [end - 2, top, end, foot]
    ];
    const edges = [[0, 0, right, bottom], ...insets].flatMap(toEdges);
    const [whole, ...cut] = await readInk(page, [[0, 0, right, bottom], ...edges]);
    expect(whole!.count).toBeGreaterThan(20);
    expect(cut.map(({ count }) => count)).toEqual(edges.map(() => 0));
  });

  it('stay numbers when the window of a moved map is resized', async () => {
    const page = await openLive('?at=-11,26,6', 1280);
    const problems = watchPage(page);
    for (const width of [700, 280, 1440, 360, 1000]) {
      await page.setViewportSize({ width, height: 800 });
      await page.waitForTimeout(200);
    }
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await page.setViewportSize({ width: 500, height: 800 });
    await page.waitForTimeout(200);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.locator('.map-frame').waitFor();
    expect(await page.locator('.map').evaluate((map) => /NaN|Infinity/.test(map.outerHTML))).toBe(false);
    expect(problems).toEqual([]);
  });
});

describe('the twelve of the Copperbelt', () => {
  it.each([280, 360, 768, 1440])('are all there, and no label covers another, at %i px and any zoom', async (width) => {
    const page = await openFlat({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    for (const zoom of [3, 5, 6, 7, 8, 9, 10, 11, 12])
      for (const place of ['-10.7,25.5', '-11.6,27.4', '-11.1,26.4']) {
        const at = `${place},${zoom}`;
        await openWidget(page, `/map/?at=${at}`, 'map');
        await page.locator('.map-moved').first().waitFor();
        expect.soft(await readOverlaps(page), at).toEqual([]);
        if (zoom > 6) continue;
        const ids = await page
          .locator('.map-scene :is([data-mark], [data-crowd])')
          .evaluateAll((all) =>
            all.flatMap((one) => (one.getAttribute('data-mark') ?? one.getAttribute('data-crowd')!).split(' '))
          );
        expect.soft(new Set(ids.filter((id) => copperbelt.has(id))), at).toEqual(copperbelt);
      }
  });
});

describe('the scale bar', () => {
  const isDrawn = (page: Page): Promise<boolean> =>
    page.locator('.map-sheet:visible .map-bar').evaluateAll((bars) => {
      const widths = bars.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().width);
      return widths.length > 0 && widths.every((width) => width > 20);
    });

  it('has its line without script, and on paper', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 768, height: 900 } });
    await page.goto(toUrl('/map/'));
    expect(await isDrawn(page)).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await isDrawn(page)).toBe(true);
  });

  it('stands above what the signs mean, on paper too', async () => {
    const page = await openFlat({ viewport: { width: 768, height: 900 } });
    await openWidget(page, '/map/', 'map');
    await page.emulateMedia({ media: 'print' });
    const signs = await page.locator('.map-signs > li:visible').allTextContents();
    expect(signs.join()).toMatch(/approximate.*district.*port.*railway.*disputed/s);
  });
});
