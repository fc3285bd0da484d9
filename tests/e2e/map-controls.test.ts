import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from '../support/axe.ts';
import { createBrowser } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget, readCard, readFocus, readQuery } from '../support/widget.ts';

const open = createBrowser({ args: ['--disable-3d-apis'] });
const openMap = async (width = 1440, query = ''): Promise<Page> => {
  const page = await open({ viewport: { width, height: 740 }, hasTouch: width < 500, reducedMotion: 'reduce' });
  await openWidget(page, `/map/${query}`, 'map');
  return page;
};
const readShown = (page: Page): Promise<string[]> =>
  page.locator('.map-mark').evaluateAll((marks) => {
    const seen = marks.filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return [...new Set(seen.map((one) => one.getAttribute('data-mark') ?? ''))].sort();
  });
const selectIds = (test: (asset: (typeof story.assets)[number]) => boolean): string[] =>
  story.assets
    .filter(test)
    .map(({ id }) => id)
    .sort();
const readStatus = (page: Page) => page.locator('[data-widget="map"] [role="status"]').textContent();
const all = story.assets.length;

describe('the filter', () => {
  const [kind] = story.site.assetKinds;
  const choices: [
    group: string,
    name: RegExp,
    query: string,
    test: (asset: (typeof story.assets)[number]) => boolean
  ][] = [
    ['mineral', /^Cobalt \d/, 'cobalt', ({ minerals }) => minerals.includes('cobalt')],
    ['country', /^DR Congo \d/, 'CD', ({ country }) => country === 'CD'],
    ['kind', new RegExp(`^${kind!.label} \\d`), kind!.id, ({ category }) => category === kind!.id],
    ['named', /^Named in the document \d/, '1', ({ inDocument }) => inDocument]
  ];

  it.each(choices)('by %s is in the address, announced, and undone at once', async (group, name, value, test) => {
    const page = await openMap();
    await page.getByRole('button', { name: /^Filter/ }).click();
    const choice = page.getByRole('button', { name });
    const ids = selectIds(test);
    expect(await choice.textContent()).toMatch(new RegExp(` ${ids.length}$`));
    await choice.click();
    expect(await readShown(page)).toEqual(ids);
    await expect.poll(() => readQuery(page, group)).toBe(value);
    await expect.poll(() => readStatus(page)).toContain(`${ids.length} of ${all} assets shown`);
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    expect(await readShown(page)).toEqual(selectIds(() => true));
    await expect.poll(() => readQuery(page, group)).toBeNull();
  });

  it.each([360, 1440])('comes from the address, all groups together, axe-clean at %i px', async (width) => {
    const page = await openMap(width, '?mineral=cobalt&country=CD&named=1');
    expect(await readShown(page)).toEqual(
      selectIds(({ minerals, country, inDocument }) => minerals.includes('cobalt') && country === 'CD' && inDocument)
    );
    const button = page.getByRole('button', { name: 'Filter (3)' });
    await button.click();
    await page.locator('.map-choices').waitFor();
    expect(await checkAxe(page)).toEqual([]);
    await page.locator('.map-choices button').first().focus();
    await page.keyboard.press('Escape');
    await page.locator('.map-choices').waitFor({ state: 'detached' });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('refuses what no asset has, in one line that goes when it is read', async () => {
    const page = await openMap(1440, '?country=XX&kind=moon&mineral=cobalt');
    const line = page.locator('.map-off').filter({ hasText: 'country=XX' });
    expect(await line.textContent()).toContain('kind=moon');
    expect(await readShown(page)).toEqual(selectIds(({ minerals }) => minerals.includes('cobalt')));
    await line.getByRole('button', { name: 'Close' }).click();
    await line.waitFor({ state: 'detached' });
  });
});

describe('the search', () => {
  const readOptions = (page: Page) =>
    page
      .locator('.map-found')
      .getByRole('option')
      .evaluateAll((all) => all.map((one) => one.textContent));

  it.each([360, 1440])('finds without accents, by keys alone, and brings the asset up, at %i px', async (width) => {
    const page = await openMap(width);
    const field = page.getByLabel('Find an asset');
    await field.focus();
    await page.keyboard.type('etoile');
    await page.getByRole('option').first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain('Étoile');
    expect(await checkAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toBe('etoile');
    expect(readQuery(page, 'asset')).toBe('etoile');
    await expect.poll(() => readFocus(page, 'data-card')).toBe('etoile');
    const mark = page.locator('.map-stage [data-mark="etoile"] .map-symbol:visible').first();
    const box = (await mark.boundingBox())!;
    const card = (await page.locator('[data-card]').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    const isApart = box.y + box.height <= card.y || box.x >= card.x + card.width || box.x + box.width <= card.x;
    expect(isApart, 'the card hides the mark').toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => readFocus(page, 'data-mark')).toBe('etoile');
  });

  it('goes round its list, closes before it empties, and says when nothing is found', async () => {
    const page = await openMap();
    const field = page.getByLabel('Find an asset');
    await field.click();
    await page.keyboard.type('copper congo');
    await page.getByRole('option').first().waitFor();
    const count = (await readOptions(page)).length;
    for (let n = 0; n <= count; n++) await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toMatch(new RegExp(`-${count - 1}$`));
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('copper congo');
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('');
    await page.keyboard.type('zzz');
    await page.getByText('Nothing found', { exact: true }).first().waitFor();
    await expect.poll(() => readStatus(page)).toContain('Nothing found');
  });

  it('shows an asset that the filter has left out', async () => {
    const page = await openMap(1440, '?country=PE');
    await page.getByLabel('Find an asset').click();
    await page.keyboard.type('tenke');
    await page.getByRole('option').first().click();
    await expect.poll(() => readCard(page)).toBe('tenke');
    expect(await readShown(page)).toContain('tenke');
  });
});

describe('the card', () => {
  it.each([360, 768, 1440])('is axe-clean, and goes on without hiding its asset, at %i px', async (width) => {
    const page = await openMap(width, '?asset=mirador');
    await page.locator('[data-card][aria-busy="false"]').waitFor();
    expect(await checkAxe(page)).toEqual([]);
    for (const name of ['Next', 'Next', 'Previous']) {
      await page.locator('[data-card]').getByRole('button', { name }).click();
      const id = await readCard(page);
      const mark = (await page.locator(`.map-stage [data-mark="${id}"] .map-symbol:visible`).first().boundingBox())!;
      const card = (await page.locator('[data-card]').boundingBox())!;
      const isApart = mark.y + mark.height <= card.y || mark.x >= card.x + card.width || mark.x + mark.width <= card.x;
      expect(isApart, `the card hides ${id}`).toBe(true);
    }
    const [status] = [await readStatus(page)];
    expect(status).toContain(',');
  });
});
