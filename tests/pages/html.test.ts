import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { htmlValidate } from '../config/html-validate.ts';
import { siteOrigin, story } from '../support/content.ts';
import { checkPages, distDir, isEmbed, readPages, type Page } from '../support/dist.ts';
import { attribute, readMeta, toText } from '../support/html.ts';

const pages = readPages();
const [embeds, own] = [true, false].map((wanted) => pages.filter(({ path }) => isEmbed(path) === wanted)) as [
  Page[],
  Page[]
];

describe('pages', () => {
  it('are all there', () => {
    const paths = pages.map(({ path }) => path);
    const wanted = ['/', '/404.html', '/timeline/', '/map/', '/glossary/', '/sources/', '/data/'];
    const chapters = story.chapters.filter(({ role }) => role !== 'cover').map(({ slug }) => `/chapters/${slug}/`);
    const events = story.events.map(({ id }) => `/timeline/${id}/`);
    const assets = story.assets.map(({ id }) => `/map/${id}/`);
    expect(paths).toEqual(expect.arrayContaining([...wanted, ...chapters, ...events, ...assets]));
  });

  it('are valid HTML', async () => {
    const problems: string[] = [];
    for (const { path, source } of pages) {
      const report = await htmlValidate.validateString(source, `${path}.html`);
      for (const { messages } of report.results) {
        for (const { ruleId, message, selector } of messages)
          problems.push(`${path}: ${ruleId}: ${message} at ${selector}`);
      }
    }
    expect(problems).toEqual([]);
  });

  it('have one h1, and headings that skip no level', () => {
    const problems = checkPages(({ elements }) => {
      const levels = elements
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      const jump = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return [
        levels.filter((level) => level === 1).length !== 1 && 'not one h1',
        jump >= 0 && `h${levels[jump]} follows h${levels[jump - 1] ?? 0}`
      ];
    }, pages);
    expect(problems).toEqual([]);
  });

  it('say their language', () => {
    const root = ({ elements }: Page) => elements.find(({ tagName }) => tagName === 'html')!;
    expect(checkPages((page) => [attribute(root(page), 'lang') !== story.site.lang && 'no lang'], pages)).toEqual([]);
  });

  it('mark the titles of sources in other languages', () => {
    const sources = pages.find(({ path }) => path === '/sources/')!;
    const marked = sources.elements.filter((element) => attribute(element, 'lang'));
    const missing = story.evidence
      .filter(({ language }) => language !== story.site.lang)
      // In brackets stand words of ours, where a source has no title.
      .filter(({ title }) => !title.startsWith('['))
      .filter(({ title, language }) => {
        const isTitle = (words: string) => words.includes(title.replace(/\s+/g, ' ').trim());
        return !marked.some((element) => attribute(element, 'lang') === language && isTitle(toText(element)));
      });
    expect(missing.map(({ id, language, title }) => `${id} (${language}): ${title}`)).toEqual([]);
  });

  it('have a title and a description of their own', () => {
    const titles = new Map<string, string>();
    const descriptions = new Map<string, string>();
    const problems = checkPages(({ path, elements }) => {
      const title = toText(elements.find(({ tagName }) => tagName === 'title')!);
      const description = readMeta(elements, 'description') ?? '';
      const twin = titles.get(title) ?? descriptions.get(description);
      titles.set(title, path);
      descriptions.set(description, path);
      return [
        !title.includes(story.site.title) && `title "${title}"`,
        description.length < 20 && `description "${description}"`,
        twin && `title or description of ${twin}`,
        !readMeta(elements, 'viewport')?.includes('width=device-width') && 'no viewport',
        /user-scalable=no|maximum-scale/.test(readMeta(elements, 'viewport') ?? '') && 'no zoom'
      ];
    }, own);
    expect(problems).toEqual([]);
  });

  it('name their address', () => {
    const problems = checkPages(({ path, elements }) => {
      const canonical = elements.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
      if (path === '/404.html')
        return [
          canonical && 'a page for no address has a canonical one',
          !readMeta(elements, 'robots')?.includes('noindex') && 'no noindex'
        ];
      return [
        canonical && attribute(canonical, 'href') !== siteOrigin + path && `canonical ${attribute(canonical, 'href')}`,
        !canonical && 'no canonical',
        readMeta(elements, 'og:url') !== siteOrigin + path && `og:url ${readMeta(elements, 'og:url')}`
      ];
    }, own);
    expect(problems).toEqual([]);
  });

  it('name the page that they are from where other sites frame them, and stay out of search engines', () => {
    expect(embeds.length).toBe(story.figures.length + 2);
    const problems = checkPages(({ elements }) => {
      const canonical = elements.find((one) => attribute(one, 'rel') === 'canonical');
      const page = new URL((canonical && attribute(canonical, 'href')) ?? siteOrigin);
      return [
        !readMeta(elements, 'robots')?.includes('noindex') && 'no noindex',
        (!own.some(({ path }) => path === page.pathname) || isEmbed(page.pathname)) && `canonical ${page.href}`
      ];
    }, embeds);
    expect(problems).toEqual([]);
  });

  it('have a preview picture of 1,200 by 630, with words for it', () => {
    const problems = checkPages(({ elements }) => {
      const url = readMeta(elements, 'og:image') ?? '';
      const file = join(distDir, url.replace(`${siteOrigin}/`, ''));
      if (!url.startsWith(siteOrigin) || !existsSync(file)) return [`og:image ${url}`];
      const png = readFileSync(file);
      const isPng = png.subarray(1, 4).toString() === 'PNG';
      return [
        (!isPng || png.readUInt32BE(16) !== 1200 || png.readUInt32BE(20) !== 630) && `${url} is no PNG of 1200 × 630`,
        png.length > 300_000 && `${url} has ${png.length} bytes`,
        !readMeta(elements, 'og:image:alt') && 'no og:image:alt',
        !readMeta(elements, 'og:title') && 'no og:title',
        !readMeta(elements, 'og:description') && 'no og:description',
        readMeta(elements, 'twitter:card') !== 'summary_large_image' && 'no twitter:card'
      ];
    }, own);
    expect(problems).toEqual([]);
  });

  it('give each chapter, event and asset a picture of its own', () => {
    const single = own.filter(({ path }) => /^\/(chapters|timeline|map)\/./.test(path));
    const pictures = single.map(({ elements }) => readMeta(elements, 'og:image'));
    expect(new Set(pictures).size).toBe(single.length);
  });
});
