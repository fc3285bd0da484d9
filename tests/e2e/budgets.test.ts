import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, scrollThrough, toUrl, visit } from '../support/browser.ts';
import { distDir, listPaths, readPages } from '../support/dist.ts';
import { attribute } from '../support/html.ts';

const open = createBrowser();
const paths = listPaths();
const kB = 1000;

interface Weights {
  all: number;
  script: number;
  font: number;
}

/** Bytes on the wire, headers not counted, of a first view that nobody touches. */
async function weigh(page: Page, path: string): Promise<Weights> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const weights = { all: 0, script: 0, font: 0 };
  const headers = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    headers.set(requestId, response.encodedDataLength);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const bytes = encodedDataLength - (headers.get(requestId) ?? 0);
    const kind = kinds.get(requestId)?.toLowerCase();
    weights.all += bytes;
    if (kind === 'script' || kind === 'font') weights[kind] += bytes;
  });
  await page.goto(toUrl(path), { waitUntil: 'networkidle' });
  // Idle work may still fetch something.
  await page.waitForTimeout(500);
  return weights;
}

/** Pages of one kind load the same files, so that the longest ones are the heaviest. */
const sizes = new Map(readPages().map(({ path, source }) => [path, source.length]));

/** Most bytes of a page of each kind, brotli. */
const budgets: [RegExp, number][] = [
  [/^\/$/, 180 * kB],
  [/^\/chapters\//, 140 * kB],
  [/^\/(timeline|map)\/./, 110 * kB]
];

/** Scripts that some scripts of the build import: at once, or also what they import only when asked. */
function selectScripts(names: readonly string[], isLater: boolean): string[] {
  const toFile = (name: string): string => join(distDir, '_astro', name);
  const found = new Set(names);
  for (const name of found) {
    const source = readFileSync(toFile(name), 'utf8');
    const pattern = isLater ? /["'`]([^"'`\s]+\.js)["'`]/g : /(?:\bfrom|\bimport)\s*["']([^"'\s]+\.js)["']/g;
    for (const [, path] of source.matchAll(pattern))
      if (existsSync(toFile(basename(path!)))) found.add(basename(path!));
  }
  return [...found];
}

const compress = (source: string | Buffer, quality: number): number =>
  brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;

describe('the island of the timeline', () => {
  /** Bytes at brotli 11, the runtime counted. */
  function weighIsland(isLater: boolean): number {
    const { elements } = readPages().find(({ path }) => path === '/timeline/')!;
    const island = elements.find(({ tagName }) => tagName === 'astro-island')!;
    const roots = ['component-url', 'renderer-url'].map((name) => basename(attribute(island, name)!));
    const files = selectScripts(roots, isLater).map((name) => readFileSync(join(distDir, '_astro', name)));
    expect(files.length).toBeGreaterThan(2);
    return files.reduce((sum, file) => sum + compress(file, 11), 0);
  }

  it('weighs at most 28 kB with its runtime', () => {
    expect(weighIsland(false)).toBeLessThanOrEqual(28 * kB);
  });

  it('loads at most 13 kB more once its reader comes near', () => {
    expect(weighIsland(true) - weighIsland(false)).toBeLessThanOrEqual(13 * kB);
  });
});

describe('first view', () => {
  const heaviest = budgets.flatMap(([pattern]) => {
    const pages = paths.filter((path) => pattern.test(path)).map((path) => ({ path, size: sizes.get(path) ?? 0 }));
    return pages.sort((a, b) => b.size - a.size).slice(0, 7);
  });
  const weighed = heaviest.map(({ path }) => path);
  it.each(weighed)('%s keeps its budget', async (path) => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    const [, budget = 0] = budgets.find(([pattern]) => pattern.test(path))!;
    const { all, script, font } = await weigh(page, path);
    expect.soft(all, 'all').toBeLessThanOrEqual(budget);
    expect.soft(script, 'JavaScript').toBeLessThanOrEqual(45 * kB);
    expect.soft(font, 'fonts').toBeLessThanOrEqual(70 * kB);
    expect.soft(font, 'fonts').toBeGreaterThan(0);
  });

  it('is what a reader gets: brotli', async () => {
    const page = await open();
    const response = await page.goto(toUrl('/'));
    expect(response?.headers()['content-encoding']).toBe('br');
  });

  it('has the head, the critical styles and the cover in the first 14.6 kB', () => {
    const { source, elements } = readPages().find(({ path }) => path === '/')!;
    const cover = elements.find((element) => (attribute(element, 'class') ?? '').split(' ').includes('cover'));
    const end = cover?.sourceCodeLocation?.endOffset;
    expect(end, 'an element with the class cover').toBeDefined();
    expect(compress(source.slice(0, end), 5)).toBeLessThanOrEqual(14_600);
  });

  it.each(
    ['/', '/chapters/', '/timeline/', '/map/', '/glossary/', '/sources/'].flatMap((start) => {
      const path = paths.find((one) => one === start) ?? paths.find((one) => one.startsWith(start));
      return path ? [360, 1440].map((width) => [path, width] as const) : [];
    })
  )('%s at %i px never shifts', async (path, width) => {
    const page = await open({ viewport: { width, height: 800 } });
    // On a fast machine a page is read in before anything can move.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        const [{ domInteractive }] = performance.getEntriesByType('navigation') as [PerformanceNavigationTiming];
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
          // While a page arrives, a word may go to the next line with its mark or full stop; arrival.test.ts has the rest.
          const isArriving = domInteractive === 0 || entry.startTime <= domInteractive;
          if (isArriving && entry.sources.every(({ node }) => node instanceof Text)) continue;
          const names = entry.sources.map(({ node }) =>
            node instanceof Element ? `${node.tagName}.${node.className}` : '#text'
          );
          shifts.push(`${entry.value.toFixed(4)} by ${names.join(', ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, path);
    await scrollThrough(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
  });

  it.each([320, 360, 430, 768, 1440])(
    'has its navigation at %i px where it stays when the face has come',
    async (width) => {
      const readPlaces = async (hasFace: boolean) => {
        const page = await open({ viewport: { width, height: 800 } });
        if (!hasFace) await page.route(/\.woff2$/, (route) => route.abort());
        await visit(page, '/glossary/');
        return page.locator('.site-nav li').evaluateAll((items) => items.map((item) => item.getBoundingClientRect()));
      };
      const [before, after] = [await readPlaces(false), await readPlaces(true)];
      expect(after.length).toBeGreaterThan(5);
      for (const [index, { left, top }] of after.entries()) {
        expect(Math.abs(left - before[index]!.left)).toBeLessThan(1);
        expect(top).toBe(before[index]!.top);
      }
    }
  );
});
