import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { selectAssets, toSpots } from '../../src/lib/map/model.ts';
import { toCamera } from '../../src/lib/map/mercator.ts';
import { drawPictures } from '../../src/lib/map/picture.ts';
import { createSheets } from '../../src/lib/map/sheet.ts';
import { readBasemap } from '../../src/loader/basemap.ts';
import { distDir, readPages } from '../support/dist.ts';
import { attribute } from '../support/html.ts';
import { story } from '../support/content.ts';

const pages = readPages();
const readSource = (path: string): string => pages.find((page) => page.path === path)!.source;
const toBytes = (source: string | Buffer): number =>
  brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** The part of a page from one text up to another. */
function cut(source: string, from: string, to: string): string {
  const start = source.indexOf(from);
  expect(start, from).toBeGreaterThan(-1);
  return source.slice(start, source.indexOf(to, start));
}

describe('the drawings of maps, brotli', () => {
  it('weigh at most 16 kB for the wide map with its marks', () => {
    const source = readSource('/map/');
    const drawn =
      cut(source, '<svg class="map-defs"', '</defs>') +
      cut(source, '<div class="map-sheet map-wide"', '<ol class="map-key');
    expect(toBytes(drawn)).toBeLessThanOrEqual(16_000);
  });

  it('weigh at most 12 kB for a continent', () => {
    const figure = story.figures.find(({ id }) => id === 'full-map')!;
    if (figure.kind !== 'map') throw new Error('no map');
    const spots = toSpots(selectAssets(figure, story).filter(({ position }) => position.lon < -30));
    const sheets = createSheets(toCamera(spots, 1), 1, spots);
    expect(toBytes(JSON.stringify(drawPictures(sheets, readBasemap(), 'fine')))).toBeLessThanOrEqual(12_000);
  });

  it('weigh at most 4 kB for a country', () => {
    for (const { path, source } of pages.filter((page) => /^\/map\/[^/]+\/$/.test(page.path)))
      expect(toBytes(cut(source, '<figure class="locator', '</figure>')), path).toBeLessThanOrEqual(4_000);
  });
});

describe('the island of the map, brotli', () => {
  const { elements } = pages.find(({ path }) => path === '/map/')!;
  const island = elements.find(
    (one) => one.tagName === 'astro-island' && /StoryMap/.test(attribute(one, 'component-url') ?? '')
  )!;
  const roots = ['component-url', 'renderer-url'].map((name) => basename(attribute(island, name)!));
  const toFile = (name: string): string => join(distDir, '_astro', name);
  const read = (name: string) => readFileSync(toFile(name), 'utf8');

  /** What some scripts import at once, with themselves. */
  function follow(names: readonly string[]): Set<string> {
    const found = new Set(names);
    for (const name of found)
      for (const [, path] of read(name).matchAll(/(?:\bfrom|\bimport)\s*["']([^"'\s]+\.js)["']/g))
        if (existsSync(toFile(basename(path!)))) found.add(basename(path!));
    return found;
  }
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + toBytes(readFileSync(toFile(name))), 0);
  const first = follow(roots);

  it('weighs at most 26 kB with its runtime', () => {
    expect(first.size).toBeGreaterThan(2);
    expect(weigh(first)).toBeLessThanOrEqual(26_000);
  });

  it('fetches at most 14 kB more for all that moves it', () => {
    const explore = [...first]
      .flatMap((name) => [...read(name).matchAll(/["'`]([^"'`\s]*explore\.[^"'`\s]+\.js)["'`]/g)])
      .map(([, path]) => basename(path!));
    expect(explore.length).toBeGreaterThan(0);
    expect(weigh([...follow(explore)].filter((name) => !first.has(name)))).toBeLessThanOrEqual(14_000);
  });
});
