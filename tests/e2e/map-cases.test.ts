import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { maps } from '../../src/lab/maps.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, watchPage } from '../support/browser.ts';
import { createLab } from '../support/lab.ts';
import { readOverlaps } from '../support/labels.ts';
import { readCard, readPoint, readQuery } from '../support/widget.ts';

const open = createBrowser();
const openFlat = createBrowser({ args: ['--disable-3d-apis'] });
const toAddress = createLab();
const widths = [280, 360, 768, 1440];
const window = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const };
const odd = Object.keys(maps).filter((name) => !/^assets-\d{4,}$/.test(name));
const many = Object.keys(maps).filter((name) => /^assets-\d{4,}$/.test(name));
const tiles = /\/map\/v1\//;

const watch = (page: Page): string[] => watchPage(page, new URL('/', toAddress('')).href);

/** Opens a case and waits until it answers. */
async function openCase(page: Page, name: string, query?: string): Promise<void> {
  await page.goto(toAddress(`map/${name}`, query));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.locator('[data-widget="map"][data-ready="true"]').first().waitFor();
}

/** Ids of the assets that can be seen one by one, and how many the crowds that can be seen say they are. */
const readSeen = (page: Page): Promise<{ ids: string[]; crowded: number }> =>
  page.evaluate(() => {
    const isSeen = (one: Element) =>
      one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && !one.closest('.off');
    const select = (selector: string) => [...document.querySelectorAll(`.map-stage ${selector}`)].filter(isSeen);
    return {
      ids: select('[data-mark]').map((one) => one.getAttribute('data-mark')!),
      crowded: select('.map-gather').reduce(
        (sum, one) => sum + Number(one.getAttribute('aria-label')!.split(' ')[0]!.replaceAll(',', '')),
        0
      )
    };
  });

/** What the map says that it left out or could not do. */
const readLines = (page: Page): Promise<string[]> => page.locator('.map-off:visible').allTextContents();

/** True where the drawn ground is there to be seen. */
const hasGround = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-panel')].some(
      (panel) => panel.checkVisibility() && panel.getBoundingClientRect().height > 100 && panel.querySelector('use')
    )
  );

const wish = (page: Page): Promise<void> => page.locator('[data-bench="zoom-in"]').click();

/** The drawn ground stays, with marks, and one line says what was refused. */
async function expectDrawn(page: Page, line: RegExp): Promise<void> {
  await expect.poll(() => readLines(page), { timeout: 30_000 }).toHaveLength(1);
  expect((await readLines(page))[0]).toMatch(line);
  expect(await hasGround(page)).toBe(true);
  const { ids, crowded } = await readSeen(page);
  expect(ids.length + crowded).toBeGreaterThan(0);
  expect(await page.locator('[data-widget="map"]').getAttribute('data-ground')).not.toBe('live');
}

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

describe('an address that asks for what is not there', () => {
  const refused: [name: string, query: string][] = [
    ['a place outside the world', '?at=95,200,3'],
    ['no numbers', '?at=NaN,NaN,NaN'],
    ['an endless zoom', '?at=0,0,Infinity'],
    ['words for a place', '?at=here'],
    ['an unknown asset', '?asset=no-such-asset'],
    ['an unknown class', '?show=no-such-class'],
    ['a clock that is none', '?t=never']
  ];

  it.each(refused)('%s: the map as drawn, and one line', async (_, query) => {
    const page = await openFlat(window);
    const problems = watch(page);
    await openCase(page, 'assets-40', query);
    await expect.poll(() => readLines(page)).toHaveLength(1);
    const [name, value] = [...new URLSearchParams(query)][0]!;
    expect((await readLines(page))[0]).toContain(`${name}=${value}`);
    expect(await readCard(page)).toBeNull();
    expect((await readSeen(page)).ids).toHaveLength(40);
    expect(problems).toEqual([]);
  });

  it('leaves the map as drawn for what only looks like a query', async () => {
    const page = await openFlat(window);
    const problems = watch(page);
    for (const query of ['?', '?&&&===&', '?%', '?at=', '?asset=', '?asset=%E0%A4%A', '?asset[]=asset-1']) {
      await openCase(page, 'assets-40', query);
      expect.soft(await readCard(page), query).toBeNull();
      expect.soft((await readSeen(page)).ids, query).toHaveLength(40);
      expect.soft((await readLines(page)).length, query).toBeLessThanOrEqual(1);
      expect.soft(problems.splice(0), query).toEqual([]);
    }
  });
});

describe('a finer ground that does not come', () => {
  /** Opens a map whose requests are answered otherwise, and wishes to go closer. */
  async function openBroken(pattern: RegExp, answer: (route: Route) => Promise<void>): Promise<Page> {
    const page = await open(window);
    await page.route(pattern, answer);
    await openCase(page, 'assets-40');
    await wish(page);
    return page;
  }

  it('tiles that are missing', async () => {
    const page = await openBroken(tiles, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    await expectDrawn(page, /could not be loaded; the map stays as drawn/);
  });

  it('tiles that are corrupted', async () => {
    const page = await openBroken(tiles, (route) =>
      route.fulfill({
        status: 200,
        contentType: 'application/x-protobuf',
        body: Buffer.from('no tile at all'.repeat(99))
      })
    );
    await expectDrawn(page, /could not be loaded; the map stays as drawn/);
  });

  it('a worker that is blocked', async () => {
    const page = await openBroken(/worker/i, (route) => route.abort());
    await expectDrawn(page, /could not be loaded; the map stays as drawn/);
  });

  it('a chunk that fails', async () => {
    const page = await openBroken(/\/_astro\/(canvas|maplibre)[^/]*\.js/, (route) => route.abort());
    await expectDrawn(page, /could not be loaded; the map stays as drawn/);
  });

  it('a context that is lost', async () => {
    const page = await open(window);
    await openCase(page, 'assets-40');
    await wish(page);
    await page.locator('[data-widget="map"][data-ground="live"]').waitFor();
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
      canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext();
    });
    await expectDrawn(page, /map stays as drawn/);
  });

  it('a line that saves data', async () => {
    const page = await open(window);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await openCase(page, 'assets-40');
    await wish(page);
    await expectDrawn(page, /saves data/);
    expect(urls.filter((url) => tiles.test(url) || /maplibre/i.test(url))).toEqual([]);
  });

  it('a browser without WebGL', async () => {
    const page = await openFlat(window);
    await openCase(page, 'assets-40');
    await wish(page);
    await expectDrawn(page, /no WebGL/);
  });

  it('a part of the script that fails: the card is a page then', async () => {
    const page = await open(window);
    await page.route(/\/_astro\/explore[^/]*\.js/, (route) => route.abort());
    await openCase(page, 'assets-40');
    await wish(page);
    await expectDrawn(page, /could not be loaded; it stays as drawn/);
  });
});
