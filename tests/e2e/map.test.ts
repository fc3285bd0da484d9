import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl, watchPage } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { clickPoint, openWidget, readCard, readFocus, readPoint, readQuery } from '../support/widget.ts';

const open = createBrowser();
const openFlat = createBrowser({ args: ['--disable-3d-apis'] });
const widths = [360, 1440];
const tile = /\/map\/.*\.(pbf|mvt|pmtiles)/;
const [first, second] = ['lobito', 'mirador'];
const openMap = async (width = 1440, query = '', start = open): Promise<Page> => {
  const page = await start({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await openWidget(page, `/map/${query}`, 'map');
  return page;
};
/** Ids of the assets that can be seen. */
const readShown = (page: Page): Promise<string[]> =>
  page.locator('[data-widget="map"] [data-mark]').evaluateAll((marks) => {
    const seen = marks.filter(
      (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible'
    );
    return [...new Set(seen.map((one) => one.getAttribute('data-mark') ?? ''))].sort();
  });
const selectIds = (test: (asset: (typeof story.assets)[number]) => boolean): string[] =>
  story.assets
    .filter(test)
    .map(({ id }) => id)
    .sort();

describe('drawn map', () => {
  // Without WebGL the drawing stays, and what it does can be tested alone.
  it.each(widths)('starts in the first 720 px, has all assets, and says when it is ready, at %i px', async (width) => {
    const page = await openMap(width, '', openFlat);
    const top = await page
      .locator('[data-widget="map"]')
      .evaluate((element) => element.getBoundingClientRect().top + scrollY);
    expect(top).toBeLessThan(720);
    expect(await page.evaluate(() => performance.getEntriesByName('widget-ready').length)).toBeGreaterThan(0);
    expect(await readShown(page)).toEqual(selectIds(() => true));
  });

  it.each(widths)('lets a pointer reach every asset, at %i px', async (width) => {
    const page = await openMap(width, '', openFlat);
    const covered: string[] = [];
    for (const { id } of story.assets) if (!(await readPoint(page, 'mark', id))) covered.push(id);
    expect(covered).toEqual([]);
  });

  it.each(widths)('opens a card by pointer, puts it into the address, and goes back, at %i px', async (width) => {
    const page = await openMap(width, '', openFlat);
    await clickPoint(page, 'mark', first!);
    await expect.poll(() => readCard(page)).toBe(first);
    expect(readQuery(page, 'asset')).toBe(first);
    await page.goBack();
    expect(await readCard(page)).toBeNull();
  });

  it('finds the mark beside which a finger taps', async () => {
    const touch = { hasTouch: true, isMobile: true, reducedMotion: 'reduce' as const };
    const page = await openFlat({ viewport: { width: 360, height: 800 }, ...touch });
    await openWidget(page, '/map/', 'map');
    const symbol = page.locator('.map-stage [data-mark="sonora"]:visible .map-symbol').first();
    await symbol.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await symbol.boundingBox())!;
    // More than once: what answers fingers may still be on its way.
    const tap = async () => {
      await page.touchscreen.tap(x + width + 14, y + height / 2);
      return readCard(page);
    };
    await expect.poll(tap, { interval: 500 }).toBe('sonora');
  });

  it('moves by arrows, opens with Enter and closes with Escape', async () => {
    const page = await openMap(1440, '', openFlat);
    await page.locator('[data-widget="map"] [data-mark][tabindex="0"]:visible').first().focus();
    const start = await readFocus(page, 'data-mark');
    const reached = new Set([start]);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'End']) {
      await page.keyboard.press(key);
      reached.add(await readFocus(page, 'data-mark'));
    }
    expect(reached.size).toBeGreaterThan(2);
    const at = await readFocus(page, 'data-mark');
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toBe(at);
    expect(await readFocus(page, 'data-card')).toBe(at);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => readFocus(page, 'data-mark')).toBe(at);
  });

  it('opens at a deep link, and leads from the card to the page of the asset', async () => {
    const page = await openMap(1440, `?asset=${second}`, openFlat);
    expect(await readCard(page)).toBe(second);
    await page.locator(`[data-card] a[href$="/map/${second}/"]`).click();
    await page.waitForURL(toUrl(`/map/${second}/`));
  });

  it('filters by alignment and mineral, in the address too, without new entries in the history', async () => {
    const page = await openMap(1440, '', openFlat);
    const [alignment] = story.site.alignments;
    const before = await page.evaluate(() => history.length);
    await page.getByRole('button', { name: alignment!.label }).click();
    expect(await readShown(page)).toEqual(selectIds((asset) => asset.alignment === alignment!.id));
    await expect.poll(() => readQuery(page, 'show')).toBe(alignment!.id);
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page
      .getByRole('group', { name: 'Mineral' })
      .getByRole('button', { name: /^cobalt/i })
      .click();
    const both = selectIds((asset) => asset.alignment === alignment!.id && asset.minerals.includes('cobalt'));
    expect(await readShown(page)).toEqual(both);
    await expect.poll(() => readQuery(page, 'mineral')).toBe('cobalt');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(await page.locator('[role="status"]').first().textContent()).toContain(String(both.length));
    await page.reload();
    await page.locator('[data-ready="true"]').first().waitFor();
    expect(await readShown(page)).toEqual(both);
  });

  it('stays where there is no WebGL, and says so', async () => {
    const page = await openMap(1440, '', openFlat);
    await page
      .locator('[data-widget="map"]')
      .getByText(/WebGL|this browser|live map/i)
      .first()
      .waitFor();
    expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
    expect((await readShown(page)).length).toBe(story.assets.length);
  });
});

describe('live map', () => {
  it('takes over by itself on /map/, from this site alone, with the assets in place', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    const problems = watchPage(page);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await openWidget(page, '/map/', 'map');
    await page.locator('[data-widget="map"][data-ground="live"]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(problems).toEqual([]);
    expect(urls.filter((url) => tile.test(url)).length).toBeGreaterThan(0);
  });

  it('zooms on the wheel only with the modifier key', async () => {
    const page = await openMap();
    await page.locator('.maplibregl-canvas').waitFor();
    await page.locator('.map-picture').hover();
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(readQuery(page, 'at')).toBeNull();
    await page.locator('.map-picture').hover();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    // A picture that is drawn by software takes its time.
    await expect.poll(() => readQuery(page, 'at'), { timeout: 15_000 }).not.toBeNull();
  });

  it('is fetched by no other page before the reader asks', async () => {
    const page = await open();
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await openWidget(page, '/', 'map');
    await page.waitForTimeout(1500);
    expect(urls.filter((url) => /maplibre/i.test(url) || tile.test(url))).toEqual([]);
  });
});
