import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { heightAt } from '../../src/lib/embed/heights.ts';
import { readHeights } from '../../src/loader/heights.ts';
import { readOverflow, toUrl, watchPage, watchShifts } from '../support/browser.ts';
import { isEmbed, listPaths } from '../support/dist.ts';
import { createDocuments } from '../support/embed/documents.ts';

const { open, openEmbed } = createDocuments();
const documents = listPaths().filter((path) => isEmbed(path) && !path.startsWith('/embed/v1/frozen/'));
const heights = readHeights();
const toId = (path: string): string => path.split('/').at(-2)!;

/** Height of a document, and what of it its content fills. */
const readHeight = (page: Page): Promise<{ height: number; filled: number }> =>
  page.evaluate(() => {
    const [root, figure] = [document.querySelector('.embed')!, document.querySelector('.embed > .figure')!];
    const padding = parseFloat(getComputedStyle(root).paddingBlockEnd);
    const { bottom } = figure.getBoundingClientRect();
    return { height: root.getBoundingClientRect().height, filled: bottom + padding };
  });

describe('an embedded document', () => {
  it.each(documents)('%s has its measured height at every width (else: npm run heights)', async (path) => {
    const page = await openEmbed(path);
    for (const width of [280, 300, 335, 360, 400, 480, 560, 640, 719, 720, 800, 1000, 1200]) {
      await page.setViewportSize({ width, height: 600 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      const { height, filled } = await readHeight(page);
      expect.soft(height, `at ${width} px`).toBe(heightAt(heights[toId(path)]!.full, width));
      if (width >= 300) expect.soft(height, `at ${width} px`).toBeLessThanOrEqual(1000);
      // A step is as high as what is highest in it; more room than the lines of a title is a stale measure.
      expect.soft(height - filled, `at ${width} px`).toBeLessThan(200);
      expect.soft(await readOverflow(page)).toBeNull();
    }
  });

  it.each(documents)('%s fits its measured height as a drawing alone', async (path) => {
    const page = await openEmbed(`${path}?plain=1`);
    for (const width of [280, 300, 360, 480, 640, 720, 800, 1000, 1200]) {
      await page.setViewportSize({ width, height: 600 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      const { height } = await readHeight(page);
      const measured = heightAt(heights[toId(path)]!.plain, width);
      expect.soft(height, `at ${width} px`).toBeLessThanOrEqual(measured);
      expect.soft(measured - height, `at ${width} px`).toBeLessThan(200);
    }
  });

  it.each(documents)('%s asks for nothing and moves nothing while it wakes up', async (path) => {
    const page = await open({ viewport: { width: 640, height: 900 } });
    const problems = watchPage(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await watchShifts(page);
    await page.goto(toUrl(path));
    await page.locator('[data-widget]:not([data-ready])').waitFor({ state: 'detached' });
    await page.waitForTimeout(300);
    expect(asked).toEqual([toUrl(path)]);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number }[] }).shifts);
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.01);
    expect(problems).toEqual([]);
  });
});

describe('the look of an embed', () => {
  it.each([
    ['light', 'rgb(247, 249, 248)', 'light'],
    ['dark', 'rgb(13, 17, 20)', 'dark'],
    ['transparent', 'rgba(0, 0, 0, 0)', 'light'],
    ['neon', 'rgb(13, 17, 20)', 'light dark']
  ])('follows theme=%s', async (theme, ground, scheme) => {
    const page = await openEmbed(`/embed/v1/figure/toolkits/?theme=${theme}`, { colorScheme: 'dark' });
    const look = await page.evaluate(() => {
      const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
      return [backgroundColor, colorScheme];
    });
    expect(look).toEqual([ground, scheme]);
  });

  it('is the drawing alone with plain=1', async () => {
    const page = await openEmbed('/embed/v1/map/?plain=1');
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await page.locator('.figure-foot').isVisible()).toBe(false);
    const { height, filled } = await readHeight(page);
    expect(Math.abs(height - filled)).toBeLessThan(20);
  });

  it('has the site’s face where the host asks for it', async () => {
    const page = await openEmbed('/embed/v1/timeline/?font=site');
    await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Libre Franklin"'))).toBe(true);
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(asked.filter((name) => name.endsWith('.woff2'))).toHaveLength(1);
  });

  it('is complete without script', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 800, height: 960 } });
    await page.goto(toUrl('/embed/v1/map/'));
    expect(await page.locator('.map-mark:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('[data-widget] button:visible').count()).toBe(0);
    await page.locator('summary', { hasText: 'Table' }).click();
    expect(await page.locator('.map-table tr:visible').count()).toBe(33);
  });
});
