import { describe, expect, it } from 'vitest';
import { maps } from '../../src/lab/maps.ts';
import { checkAxe } from '../support/axe.ts';
import { readOverflow } from '../support/browser.ts';
import { readOverlaps } from '../support/labels.ts';
import { createMapCases, hasGround, readLines, readSeen, window, wish } from '../support/map-cases.ts';
import { readPoint, readQuery } from '../support/widget.ts';

const { open, openFlat, watch, openCase } = createMapCases();
const widths = [280, 360, 768, 1440];
const odd = Object.keys(maps).filter((name) => !/^assets-\d{4,}$/.test(name));
const many = Object.keys(maps).filter((name) => /^assets-\d{4,}$/.test(name));

describe('a map of an odd story', () => {
  it.each(odd)('%s is a sensible picture with every asset at every width', async (name) => {
    const page = await open(window);
    const problems = watch(page);
    await openCase(page, name);
    const ids = maps[name]!().story.assets.map(({ id }) => id);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await hasGround(page), `ground at ${width} px`).toBe(true);
      const seen = await readSeen(page);
      // Where there is no room for numbers, crowds say how many they are.
      if (seen.crowded) expect.soft(seen.ids.length + seen.crowded, `crowds at ${width} px`).toBe(ids.length);
      else expect.soft(seen.ids.sort(), `marks at ${width} px`).toEqual([...ids].sort());
      if (width > 400) expect.soft(seen.crowded, `crowds at ${width} px`).toBe(0);
      expect.soft(await readOverlaps(page), `labels at ${width} px`).toEqual([]);
      expect.soft(await readOverflow(page), `${width} px`).toBeNull();
      if (width === 360 || width === 1440) expect.soft(await checkAxe(page), `axe, ${width} px`).toEqual([]);
    }
    expect(await readLines(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it.each(odd.filter((name) => name !== 'no-assets'))('%s opens the card of its first asset', async (name) => {
    const page = await open(window);
    const problems = watch(page);
    await openCase(page, name);
    await page.locator('[data-bench="next"]').click();
    await page.locator('[data-card]').waitFor();
    const { story } = maps[name]!();
    await expect.poll(() => page.locator('[data-card]').textContent()).toContain(story.assets[0]!.name);
    expect(problems).toEqual([]);
  });

  it.each(['antimeridian', 'poles', 'same-point', 'one-asset'])('%s can be gone into, and left again', async (name) => {
    const page = await openFlat(window);
    await openCase(page, name);
    for (let step = 0; step < 3; step += 1) await wish(page);
    expect(await hasGround(page)).toBe(true);
    expect(await readOverlaps(page)).toEqual([]);
    await page.getByRole('button', { name: 'Whole map' }).click();
    await expect.poll(() => readQuery(page, 'at')).toBeNull();
    const { story } = maps[name]!();
    expect((await readSeen(page)).ids).toHaveLength(story.assets.length);
  });

  it('lets a pointer reach both of two assets at one point', async () => {
    const page = await open(window);
    await openCase(page, 'same-point');
    for (const id of ['asset-1', 'asset-2']) expect(await readPoint(page, 'mark', id)).not.toBeNull();
  });

  it('cuts names of 300 letters in the picture, and has them whole in card and list', async () => {
    const page = await open(window);
    await openCase(page, 'long-names');
    const labels = await page.locator('.map-label:visible').allTextContents();
    expect(labels.filter((label) => label.trim().length > 40)).toEqual([]);
    const { name } = maps['long-names']!().story.assets[0]!;
    expect(name).toHaveLength(300);
    await page.locator('[data-bench="next"]').click();
    await expect.poll(() => page.locator('[data-card]').textContent()).toContain(name);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'List' }).click();
    await expect.poll(() => page.locator('.map-list').textContent()).toContain(name);
  });
});

describe('a map of very many assets', () => {
  it.each(many)('%s shows all of them, alone or in crowds that say their make-up', async (name) => {
    const page = await openFlat(window);
    await openCase(page, name);
    const { story } = maps[name]!();
    const seen = await readSeen(page);
    expect(seen.ids.length + seen.crowded).toBe(story.assets.length);
    const label = await page.locator('.map-gather:visible').first().getAttribute('aria-label');
    const labels = story.site.alignments.map((one) => one.label);
    expect(labels.some((one) => label!.includes(one))).toBe(true);
    expect(await readOverlaps(page)).toEqual([]);
    expect(await readOverflow(page)).toBeNull();
  });

  it('opens a crowd by going closer', async () => {
    const page = await openFlat(window);
    await openCase(page, 'assets-1000');
    const crowd = page.locator('.map-gather:visible').first();
    const { x, y, width, height } = (await crowd.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await expect.poll(() => readQuery(page, 'at')).not.toBeNull();
    expect(await hasGround(page)).toBe(true);
  });
});
