import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseClock } from '../../src/lib/dates/clock.ts';
import { selectHands } from '../../src/lib/map/hands.ts';
import { toMapAsset } from '../../src/lib/map/model.ts';
import { parseDate } from '../../src/schemas/date.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget, readQuery } from '../support/widget.ts';

const open = createBrowser();
const widths = [360, 1440];
const openTimeline = async (width = 1440, query = ''): Promise<Page> => {
  const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  return page;
};
const slider = (page: Page) => page.locator('[data-widget="timeline"] input[type="range"]').first();
const toEnd = (t: string): number => parseClock(t)!.end;

/** Ids of the events that are dimmed as not happened yet; spans have none. */
const readFuture = (page: Page, scope: string): Promise<string[]> =>
  page
    .locator(scope)
    .locator('.is-future')
    .evaluateAll((elements) => {
      const own = (one: Element) => one.closest('[data-event]') ?? one.querySelector('[data-event]');
      return [...new Set(elements.flatMap((one) => own(one)?.getAttribute('data-event') ?? []))].sort();
    });
const selectFuture = (t: string): string[] =>
  story.events
    .filter(({ date }) => parseDate(date).start >= toEnd(t))
    .map(({ id }) => id)
    .sort();

describe('the clock of a timeline', () => {
  it('is off until somebody sets it, and then moves nothing', async () => {
    for (const width of widths) {
      const page = await openTimeline(width);
      expect(await slider(page).getAttribute('aria-valuetext')).toBe('all dates');
      expect(await readFuture(page, '[data-widget="timeline"]')).toEqual([]);
      const readBoxes = () =>
        page
          .locator('[data-widget="timeline"] :is(.clock input, .clock button, .controls button, .sheet)')
          .evaluateAll((elements) =>
            elements.map((one) => {
              const { x, y, width } = one.getBoundingClientRect();
              return [one.className, Math.round(x), Math.round(y), Math.round(width)].join(' ');
            })
          );
      const before = await readBoxes();
      await slider(page).press('ArrowLeft');
      await expect.poll(() => slider(page).getAttribute('aria-valuetext')).toBe('January 2026');
      expect(await readBoxes()).toEqual(before);
    }
  });

  it.each(widths)('dims what had not happened yet, in the picture and in the list, at %i px', async (width) => {
    const page = await openTimeline(width, '?t=2025-07');
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('July 2025');
    await expect.poll(() => readFuture(page, '[data-widget="timeline"] .drawing')).toEqual(selectFuture('2025-07'));
    expect(await readFuture(page, '[data-widget="timeline"] .lanes')).toEqual(selectFuture('2025-07'));
  });

  it('has a label and a spoken value, and steps from change to change', async () => {
    const page = await openTimeline(1440, '?t=2025-07');
    const named = page.getByRole('slider', { name: 'Clock' });
    expect(await named.count()).toBe(1);
    await page.getByRole('button', { name: 'Next change' }).click();
    const next = await named.getAttribute('aria-valuetext');
    expect(next).not.toBe('July 2025');
    await page.getByRole('button', { name: 'Previous change' }).click();
    expect(await named.getAttribute('aria-valuetext')).toBe('July 2025');
  });

  it('replaces the address, ends at all dates, and comes back on reload', async () => {
    const page = await openTimeline();
    const length = await page.evaluate(() => history.length);
    await slider(page).press('Home');
    await expect.poll(() => readQuery(page, 't')).toMatch(/^\d{4}-\d{2}$/);
    const t = readQuery(page, 't')!;
    await page.reload();
    await openWidget(page, `/timeline/?t=${t}`, 'timeline');
    expect(readQuery(page, 't')).toBe(t);
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(() => readQuery(page, 't')).toBeNull();
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('all dates');
    await slider(page).press('ArrowLeft');
    await slider(page).press('End');
    await expect.poll(() => readQuery(page, 't')).toBeNull();
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(length + 1);
  });

  it('goes the other way where text runs from the right', async () => {
    const page = await openTimeline(1440, '?t=2025-07');
    await page.evaluate(() => document.querySelector('[data-widget="timeline"]')!.setAttribute('dir', 'rtl'));
    const box = (await slider(page).boundingBox())!;
    await page.mouse.click(box.x + 20, box.y + box.height / 2);
    const late = (await slider(page).inputValue()).valueOf();
    await page.mouse.click(box.x + box.width - 20, box.y + box.height / 2);
    expect(Number(await slider(page).inputValue())).toBeLessThan(Number(late));
  });

  it('has targets for a thumb on a touch screen', async () => {
    const page = await open({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
    await openWidget(page, '/timeline/?t=2025-07', 'timeline');
    const sizes = await page
      .locator('[data-widget="timeline"] .clock :is(button, input)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(sizes.length).toBe(4);
    for (const height of sizes) expect(height).toBeGreaterThanOrEqual(44);
  });

  it('is axe-clean while it dims', async () => {
    const page = await openTimeline(1440, '?t=2025-07&reading=list');
    expect(await checkAxe(page)).toEqual([]);
  });
});

describe('one clock for a page', () => {
  const readAssets = (page: Page) =>
    page
      .locator('[data-widget="map"]')
      .first()
      .evaluate((map) => {
        const marks = [...map.querySelectorAll('.map-mark')].filter((one) => one.getClientRects().length > 0);
        const dim = marks.filter((one) => one.classList.contains('is-unknown'));
        return { all: marks.length, dim: dim.map((one) => one.getAttribute('data-mark') ?? '').sort() };
      });

  it('dims the map when the timeline on the same page sets it, and lets the map switch it off', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const map = await openWidget(page, '/', 'map');
    expect((await readAssets(page)).dim).toEqual([]);
    await openWidget(page, '/', 'map');
    await page.locator('[data-widget="timeline"]').first().scrollIntoViewIfNeeded();
    await page.locator('[data-widget="timeline"][data-ready="true"]').first().waitFor();
    await slider(page).press('Home');
    await expect.poll(async () => (await readAssets(page)).dim.length).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('');
    await map.getByText(/^Clock at .+: \d+ of \d+ assets/).waitFor();
    await map.getByRole('button', { name: 'Show all dates' }).click();
    expect((await readAssets(page)).dim).toEqual([]);
    expect(await slider(page).getAttribute('aria-valuetext')).toBe('all dates');
  });

  it.each(widths)('empties on the map what nothing is known of by then, at %i px', async (width) => {
    const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    await openWidget(page, '/map/?t=2021', 'map');
    const unknown = story.assets
      .filter((asset) => selectHands(toMapAsset(asset), toEnd('2021')).alignment === null)
      .map(({ id }) => id);
    expect(unknown.length).toBeGreaterThan(0);
    const { dim } = await readAssets(page);
    expect([...new Set(dim)]).toEqual(unknown.sort());
    await page.getByText(/^Clock at 2021: \d+ of \d+ assets/).waitFor();
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(() => readQuery(page, 't')).toBeNull();
  });
});
