import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { selectStops } from '../../src/lib/map/clock.ts';
import { selectHands } from '../../src/lib/map/hands.ts';
import { toMapAsset } from '../../src/lib/map/model.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget, readCard, readQuery } from '../support/widget.ts';

const open = createBrowser({ args: ['--disable-3d-apis'] });
const openMap = async (width = 1440, query = ''): Promise<Page> => {
  const page = await open({ viewport: { width, height: 740 }, hasTouch: width < 500, reducedMotion: 'reduce' });
  await openWidget(page, `/map/${query}`, 'map');
  return page;
};
const assets = story.assets.map(toMapAsset);
const stops = selectStops(assets);
const slider = (page: Page) => page.getByRole('slider', { name: 'Clock' });
const readMarks = (page: Page, state: string): Promise<string[]> =>
  page.locator(`.map-mark.${state}`).evaluateAll((marks) => {
    const seen = marks.filter((one) => one.checkVisibility());
    return [...new Set(seen.map((one) => one.getAttribute('data-mark') ?? ''))].sort();
  });
const selectIds = (day: number, test: (hands: ReturnType<typeof selectHands>) => boolean): string[] =>
  assets
    .filter((asset) => test(selectHands(asset, day)))
    .map(({ id }) => id)
    .sort();

describe('the clock of the map', () => {
  it.each([360, 1440])('shows what was true then, as the address says, axe-clean at %i px', async (width) => {
    const page = await openMap(width, '?t=2016-05');
    const [stop] = stops.filter(({ t }) => t === '2016-05');
    expect(await readMarks(page, 'is-unknown')).toEqual(selectIds(stop!.day, ({ alignment }) => alignment === null));
    expect(await readMarks(page, 'is-changed')).toEqual(selectIds(stop!.day, ({ changed }) => changed));
    expect(await readMarks(page, 'is-changed')).toContain('tenke');
    await page.getByText(/^Clock at May 2016: \d+ of \d+ assets have a dated event by then; of \d+/).waitFor();
    await page.getByText('Ring: has changed hands').waitFor();
    expect(await checkAxe(page)).toEqual([]);
  });

  it('steps from event to event by its buttons, and tells what happened', async () => {
    const page = await openMap();
    await page.getByRole('button', { name: 'Previous change' }).click();
    await expect.poll(() => readQuery(page, 't')).toBe(stops.at(-1)!.t);
    expect(await slider(page).getAttribute('aria-valuetext')).toMatch(/2026\. .+: .+ by /);
    await page.getByRole('button', { name: 'Previous change' }).click();
    await expect.poll(() => readQuery(page, 't')).toBe(stops.at(-2)!.t);
    const status = page.locator('[data-widget="map"] [role="status"]');
    expect(await status.textContent()).toMatch(/ by /);
    for (let n = 0; n < 2; n++) await page.getByRole('button', { name: 'Next change' }).click();
    await expect.poll(() => readQuery(page, 't')).toBeNull();
    expect(await status.textContent()).toBe('All dates');
  });

  it('moves by the keys of a slider, back to a stop from between two, and to all dates', async () => {
    const page = await openMap(1440, '?t=2017');
    await page.getByRole('button', { name: 'Previous change' }).click();
    const before = stops.filter(({ day }) => day <= Date.UTC(2018, 0) / 86_400_000).at(-1)!;
    await expect.poll(() => readQuery(page, 't')).toBe(before.t);
    await slider(page).press('Home');
    await expect.poll(() => readQuery(page, 't')).toBe(stops[0]!.t);
    await slider(page).press('ArrowRight');
    await expect.poll(() => readQuery(page, 't')).toBe(stops[1]!.t);
    await page.getByRole('button', { name: 'Show all dates' }).click();
    await expect.poll(() => readQuery(page, 't')).toBeNull();
    expect(await readMarks(page, 'is-unknown')).toEqual([]);
  });

  it('names the hands of a mark at the clock', async () => {
    const page = await openMap(1440, '?t=2016-05');
    const name = await page.locator('.map-mark[data-mark="tenke"]:visible').getAttribute('aria-label');
    expect(name).toMatch(/^Tenke.*Chinese-controlled.*changed hands/);
  });

  it('keeps its slider in sight with the picture on a phone, 44 px high', async () => {
    const page = await openMap(360, '?t=2016-05');
    await page.locator('.map-picture').evaluate((picture) => picture.scrollIntoView());
    const box = (await slider(page).boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    expect(box.height).toBeGreaterThanOrEqual(44);
  });
});

describe('what a clock says', () => {
  it('is no more than the record does: until when, where nobody says since when', async () => {
    const page = await openMap(1440, '?asset=tenke&t=1900');
    await page.getByText('At the clock, US-aligned until May 2016.').waitFor();
  });

  it('is in sight beside a card', async () => {
    const page = await openMap(1440, '?asset=tenke&t=2016-11');
    await page.locator('.map-card').waitFor();
    const readGap = () =>
      page.evaluate(() => {
        const [card, clock] = ['.map-card', '.map-clock'].map((name) => document.querySelector(name)!);
        return clock!.getBoundingClientRect().top - card!.getBoundingClientRect().bottom;
      });
    await expect.poll(readGap).toBeGreaterThan(0);
  });

  it('is on paper too, with a number for each asset', async () => {
    const page = await openMap(1440, '?t=2018');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Clock at 2018').waitFor();
    const fills = await page
      .locator('.map-mark.is-unknown .map-number:visible')
      .evaluateAll((numbers) => numbers.map((one) => getComputedStyle(one).fill));
    expect(new Set(fills)).toEqual(new Set(['rgb(0, 0, 0)']));
  });
});

describe('the list of changes', () => {
  it('tells of each change, dims what is to come, and sets clock and asset', async () => {
    const page = await openMap();
    const entry = page.getByRole('link', { name: 'May 2016: Tenke, from a US to a Chinese owner' });
    await entry.focus();
    await page.locator('.map-card, [data-widget="map"]').first().waitFor();
    await entry.click();
    await expect.poll(() => readCard(page)).toBe('tenke');
    await expect.poll(() => readQuery(page, 't')).toBe('2016-05');
    const dim = await page
      .locator('[data-change].is-future')
      .evaluateAll((items) => items.map((one) => one.textContent));
    const changes = story.assets.flatMap(({ history }) => history.filter(({ change }) => change));
    expect(dim.length).toBeGreaterThan(0);
    expect(dim.length).toBeLessThan(changes.length);
    expect(dim.join()).not.toContain('Tenke');
    await page.getByText('At the clock, Chinese-controlled by May 2016').waitFor();
    expect(await page.locator('.map-card .map-changed').count()).toBe(1);
  });

  it('leads on without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(new URL('/map/', (await openMap()).url()).href);
    const links = await page
      .locator('[data-change] a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(links.find((href) => href?.includes('asset=tenke'))).toMatch(/\?t=2016-05&asset=tenke$/);
    expect(await page.locator('.map-clock').isVisible()).toBe(false);
  });
});
