import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createMapCases, hasGround, readLines, readSeen, window, wish } from '../support/map-cases.ts';
import { readCard } from '../support/widget.ts';

const { open, openFlat, watch, openCase } = createMapCases();
const tiles = /\/map\/v1\//;

/** The drawn ground stays, with marks, and one line says what was refused. */
async function expectDrawn(page: Page, line: RegExp): Promise<void> {
  await expect.poll(() => readLines(page), { timeout: 30_000 }).toHaveLength(1);
  expect((await readLines(page))[0]).toMatch(line);
  expect(await hasGround(page)).toBe(true);
  const { ids, crowded } = await readSeen(page);
  expect(ids.length + crowded).toBeGreaterThan(0);
  expect(await page.locator('[data-widget="map"]').getAttribute('data-ground')).not.toBe('live');
}

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
