import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildVariant, type Variant } from '../../src/commands/build.ts';
import { checkLinks, readSitemap } from '../support/crawl.ts';
import { distDir, isEmbed, listPaths, readPages } from '../support/dist.ts';
import { readMeta } from '../support/html.ts';

const origin = 'https://host.example';
let variant: Variant;

beforeAll(async () => {
  variant = await buildVariant({ BASE_PATH: '/x/', SITE_URL: origin });
});
afterAll(() => variant.remove());

describe('a build with BASE_PATH=/x/ and SITE_URL', () => {
  it('ends well, without the warning about SITE_URL', () => {
    expect(variant.code, variant.output).toBe(0);
    expect(variant.output).not.toContain('SITE_URL is not set');
  });

  it('has the pages of the default build', () => {
    expect(listPaths(variant.dir)).toEqual(listPaths());
  });

  it('keeps every address, data file and picture under /x/', () => {
    expect(checkLinks({ dir: variant.dir, origin, base: '/x/' })).toEqual([]);
  });

  it('names its own origin in previews, sitemap and robots', () => {
    const place = { dir: variant.dir, origin, base: '/x/' };
    const pages = readPages(variant.dir).filter(({ path }) => path !== '/404.html' && !isEmbed(path));
    for (const { path, elements } of pages) expect(readMeta(elements, 'og:url')).toBe(`${origin}/x${path}`);
    expect(readSitemap(place).sort()).toEqual(pages.map(({ path }) => `${origin}/x${path}`).sort());
    expect(readFileSync(join(variant.dir, 'robots.txt'), 'utf8')).toContain(`${origin}/x/sitemap-index.xml`);
  });

  it('keeps the addresses that scripts and styles hold under /x/ too', () => {
    const files = globSync('**/*.{js,css}', { cwd: variant.dir });
    const bare = files.flatMap((file) => {
      const source = readFileSync(join(variant.dir, file), 'utf8');
      const found = source.match(/["'(]\/(?:_astro|data|map|timeline|chapters|pictures|sources|glossary)\/[^"')]*/g);
      return (found ?? []).map((address) => `${file}: ${address}`);
    });
    expect(bare).toEqual([]);
  });

  it('has the data of the default build', () => {
    const names = globSync('data/v1/**/*.csv', { cwd: distDir });
    expect(globSync('data/v1/**/*.csv', { cwd: variant.dir }).sort()).toEqual(names.sort());
  });
});
