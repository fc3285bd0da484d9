import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLinks, readSitemap } from '../support/crawl.ts';
import { distDir, isEmbed, readPages, selectLinks } from '../support/dist.ts';
import { siteOrigin } from '../support/content.ts';
import { attribute } from '../support/html.ts';

const place = { dir: distDir, origin: siteOrigin, base: '/' };
const pages = readPages();
const listed = pages.map(({ path }) => path).filter((path) => path !== '/404.html' && !isEmbed(path));

describe('links', () => {
  it('lead to pages, files and fragments that exist, and load nothing from elsewhere', () => {
    expect(checkLinks(place)).toEqual([]);
  });

  it('reach every page from the first', () => {
    const reached = new Set(['/']);
    for (const path of reached) {
      const page = pages.find((one) => one.path === path);
      for (const { url, tag } of (page && selectLinks(page.elements)) || []) {
        const target = new URL(url, siteOrigin + path);
        if (tag === 'a' && target.origin === siteOrigin) reached.add(target.pathname);
      }
    }
    expect(listed.filter((path) => !reached.has(path))).toEqual([]);
  });

  it('of notes lead back to a mark or the figure, from every note that a mark leads to', () => {
    const stuck = pages.flatMap(({ path, elements }) => {
      const links = selectLinks(elements).filter(({ tag }) => tag === 'a');
      const told = new Set(links.flatMap(({ url }) => (url.startsWith('#note-') ? [url] : [])));
      const backs = elements.filter((one) => attribute(one, 'class')?.split(' ').includes('note-back'));
      return backs.length < told.size ? [`${path}: ${told.size} notes, ${backs.length} ways back`] : [];
    });
    expect(stuck).toEqual([]);
  });

  it('to other sites are https where the site has it, and never carry a script', () => {
    const urls = pages.flatMap(({ elements }) => selectLinks(elements).map(({ url }) => url));
    expect(urls.filter((url) => /^(javascript|vbscript|blob|file):/i.test(url))).toEqual([]);
  });
});

describe('sitemap and robots', () => {
  it('list every page for readers, each once, by its canonical address', () => {
    expect(readSitemap(place).sort()).toEqual(listed.map((path) => siteOrigin + path).sort());
    expect(readFileSync(join(distDir, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${siteOrigin}/sitemap-index.xml`);
  });
});
