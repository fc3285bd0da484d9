import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, visit } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget, readCard, readFocus, readQuery } from '../support/widget.ts';

const open = createBrowser({ args: ['--disable-3d-apis'] });
const openMap = async (width = 1440, query = ''): Promise<Page> => {
  const page = await open({ viewport: { width, height: 740 }, hasTouch: width < 500, reducedMotion: 'reduce' });
  await openWidget(page, `/map/${query}`, 'map');
  return page;
};
const reading = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Reading' }).getByRole('button', { name, exact: true });
const readColumn = (page: Page, column: number): Promise<string[]> =>
  page
    .locator('.map-table tbody tr:visible')
    .evaluateAll(
      (rows, n) => rows.map((row) => (row as HTMLTableRowElement).cells[n]?.textContent?.trim() ?? ''),
      column
    );

describe('three readings', () => {
  it('are one control apart and in the address, and the map comes back as it was', async () => {
    const page = await openMap(1440, '?mineral=cobalt');
    await reading(page, 'List').click();
    await expect.poll(() => readQuery(page, 'reading')).toBe('list');
    expect(await page.locator('.map-picture').isVisible()).toBe(false);
    expect(await page.locator('.map-list').isVisible()).toBe(true);
    await reading(page, 'Table').click();
    await expect.poll(() => readQuery(page, 'reading')).toBe('table');
    expect(await page.locator('.map-list').isVisible()).toBe(false);
    await reading(page, 'Map').click();
    await expect.poll(() => readQuery(page, 'reading')).toBeNull();
    expect(await page.locator('.map-stage .map-mark:visible').count()).toBeGreaterThan(0);
    expect(readQuery(page, 'mineral')).toBe('cobalt');
  });

  it.each([
    ['list', 360],
    ['list', 1440],
    ['table', 360],
    ['table', 1440]
  ])('%s is axe-clean and within its %i px', async (name, width) => {
    const page = await openMap(width, `?reading=${name}&t=2021&country=CD`);
    expect(await checkAxe(page)).toEqual([]);
    expect(await readOverflow(page)).toBeNull();
  });

  it('stand below the map without script, each once', async () => {
    const page = await open({ javaScriptEnabled: false });
    await visit(page, '/map/');
    for (const name of ['.map-list', '.map-table']) {
      await page.locator(`${name} > summary`).click();
      expect(await page.locator(`${name} [data-pick]`).first().isVisible()).toBe(true);
    }
    expect(await page.locator('.map-table tbody tr').count()).toBe(story.assets.length);
    expect(await page.locator('.figure table').count()).toBe(1);
  });
});

describe('the list', () => {
  const readNext = (page: Page, id: string): Promise<string[]> =>
    page
      .locator(`[data-item="${id}"] .map-next li`)
      .evaluateAll((items) => items.map((one) => one.textContent!.replace(/\s+/g, ' ').trim()));

  it('says what is next to an asset, and among what the filter leaves', async () => {
    const page = await openMap(1440, '?reading=list');
    const [first] = await readNext(page, 'kamoto');
    expect(first).toMatch(/^4\.\d km south-east: COMMUS$/);
    await page.getByRole('button', { name: 'In play' }).first().click();
    await expect.poll(() => readNext(page, 'kamoto').then(([next]) => next)).toMatch(/^\d+ km east: Mutoshi$/);
    expect(await page.locator('[data-item="tenke"]').isVisible()).toBe(false);
  });

  it.each([360, 1440])('opens a card that stays in sight, and comes back, at %i px', async (width) => {
    const page = await openMap(width, '?reading=list');
    const link = page.locator('[data-item="mirador"] p > a');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toBe('mirador');
    const card = (await page.locator('[data-card]').boundingBox())!;
    expect(card.y + card.height).toBeLessThanOrEqual(741);
    await page.keyboard.press('Escape');
    await expect.poll(() => readFocus(page, 'data-pick')).toBe('mirador');
  });
});

describe('the table', () => {
  it('sorts by words and by numbers, both ways, and says so', async () => {
    const page = await openMap(1440, '?reading=table');
    const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
    const names = await readColumn(page, 0);
    await head('Asset').getByRole('button').click();
    const words = new Intl.Collator('en-GB', { numeric: true });
    expect(await readColumn(page, 0)).toEqual([...names].sort(words.compare));
    expect(await head('Asset').getAttribute('aria-sort')).toBe('ascending');
    await head('Latitude').getByRole('button').click();
    await head('Latitude').getByRole('button').click();
    const degrees = (await readColumn(page, 9)).map(Number);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    expect(await head('Latitude').getAttribute('aria-sort')).toBe('descending');
    expect(await head('Asset').getAttribute('aria-sort')).toBeNull();
  });

  it('holds what the filter leaves, and opens its assets', async () => {
    const page = await openMap(1440, '?reading=table&country=EC');
    const count = story.assets.filter(({ country }) => country === 'EC').length;
    await expect.poll(() => readColumn(page, 0).then(({ length }) => length)).toBe(count);
    await page.locator('.map-table [data-pick="mirador"]').click();
    await expect.poll(() => readCard(page)).toBe('mirador');
  });
});
