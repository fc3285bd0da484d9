import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extract } from '@extractus/oembed-extractor';
import ogs from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHost, type OpenHost } from '../../src/commands/host/host.ts';
import { selectEmbedPages, type EmbedPage } from '../../src/lib/embed/pages.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir, isServed } from '../support/dist.ts';
import { attribute, parsePage, toText } from '../support/html.ts';
import { filterAsWordPress } from '../support/wordpress.ts';

type Answer = Record<string, string | number>;

const pages = selectEmbedPages(story);
/** Where a page names its answer: a figure's stands in the document that is framed. */
const toPlace = ({ name, page, frame }: EmbedPage): string => (name.startsWith('figure/') ? frame : page);
const read = (path: string): string => readFileSync(join(distDir, path), 'utf8');
const answerOf = ({ name }: EmbedPage) => JSON.parse(read(`oembed/v1/${name}.json`)) as Answer;
const toFile = (path: string): string => join(path, 'index.html');
const discovery = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/;

describe('answers to other sites', () => {
  it('are there for each page, and no others', () => {
    const files = globSync('**/*.json', { cwd: join(distDir, 'oembed/v1') }).map((file) => file.replaceAll('\\', '/'));
    expect(files.sort()).toEqual(pages.map(({ name }) => `${name}.json`).sort());
  });

  it('have all that the format asks for, with complete addresses', () => {
    for (const page of pages) {
      const answer = answerOf(page);
      expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 640, cache_age: 86400 });
      expect(answer['height']).toSatisfy((height: number) => height >= 200 && height <= 1000);
      expect(answer['title']).toBe(page.title);
      for (const name of ['author_name', 'provider_name']) expect(answer[name]).toBeTruthy();
      for (const name of ['author_url', 'provider_url', 'thumbnail_url'])
        expect(answer[name]).toSatisfy((url: string) => url.startsWith(`${siteOrigin}/`));
      const picture = String(answer['thumbnail_url']).replace(siteOrigin, '');
      expect(isServed(distDir, picture)).toBe(true);
    }
  });

  it('come through what WordPress takes out, with both parts right', () => {
    for (const page of pages) {
      const kept = filterAsWordPress(String(answerOf(page)['html']))!;
      const [frame] = parsePage(kept.frame).filter(({ tagName }) => tagName === 'iframe');
      expect(attribute(frame!, 'src')).toBe(siteOrigin + page.frame);
      expect(attribute(frame!, 'title')).toBe(page.embed.title);
      // Gutenberg takes two numbers for a picture's shape, and would hold the frame to it.
      expect(attribute(frame!, 'width')).toBe('100%');
      expect(Number(attribute(frame!, 'height'))).toBe(answerOf(page)['height']);
      const quote = parsePage(kept.quote);
      expect(
        attribute(
          quote.find(({ tagName }) => tagName === 'a')!,
          'href'
        )
      ).toBe(siteOrigin + page.page);
      const words = toText(quote.find(({ tagName }) => tagName === 'blockquote')!);
      expect(words).toContain(`${page.title}. ${page.summary.replace(/\s+/g, ' ')}`);
      expect(words).toContain(`Source: ${story.site.title}, ${story.site.licences.text.label}.`);
    }
  });
});

describe('pages', () => {
  it('name their answer once, before their styles and within what WordPress reads', () => {
    for (const page of pages) {
      const source = read(toFile(toPlace(page)));
      const at = source.search(discovery);
      expect(discovery.exec(source)?.[1], page.name).toBe(`${siteOrigin}/oembed/v1/${page.name}.json`);
      expect(Buffer.byteLength(source.slice(0, at))).toBeLessThan(8_000);
      expect(at).toBeLessThan(source.indexOf('<style'));
      expect(source.split('application/json+oembed').length).toBe(2);
    }
  });
});

describe('readers of other sites', () => {
  const names = ['home', 'chapters/', 'timeline', 'map', 'timeline/', 'map/', 'figure/'];
  const sample = names.map((start) =>
    pages.find(({ name }) => (start.endsWith('/') ? name.startsWith(start) : name === start))!
  );
  // The document that is framed is no page for readers: it has no picture of its own.
  const readable = sample.filter(({ name }) => !name.startsWith('figure/'));
  const dir = mkdtempSync(join(tmpdir(), 'oembed-'));
  let host: OpenHost;
  let origin: string;

  beforeAll(async () => {
    host = await openHost({ dir });
    origin = host.address.replace(/\/$/, '');
    cpSync(join(distDir, '_headers'), join(dir, '_headers'));
    // A build for this very address.
    for (const file of sample.flatMap((page) => [`oembed/v1/${page.name}.json`, toFile(toPlace(page))])) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      writeFileSync(join(dir, file), read(file).replaceAll(siteOrigin, origin));
    }
  });
  afterAll(async () => {
    await host.close();
    rmSync(dir, { recursive: true });
  });

  it('find title, picture and frame with @extractus/oembed-extractor', async () => {
    for (const page of sample) {
      const { frame, title, picture } = page;
      const found = await extract(origin + toPlace(page), { maxwidth: 600 });
      expect(found).toMatchObject({ type: 'rich', title, thumbnail_url: `${origin}/pictures/${picture}.png` });
      expect(String(found['html'])).toContain(`<iframe src="${origin}${frame}"`);
    }
  });

  it('find title, description, picture and frame with unfurl.js', async () => {
    for (const { page, frame, title, picture } of readable) {
      const found = await unfurl(origin + page);
      expect(found.oEmbed).toMatchObject({ type: 'rich', title, width: 640 });
      expect((found.oEmbed as unknown as Answer)['html']).toContain(`<iframe src="${origin}${frame}"`);
      expect(found.description?.length).toBeGreaterThan(20);
      expect(found.open_graph?.images?.[0]?.url).toBe(`${origin}/pictures/${picture}.png`);
    }
  });

  it('find title, description and picture with open-graph-scraper', async () => {
    const short: Record<string, string> = { timeline: 'Timeline', map: 'Map' };
    for (const { name, page, title, picture } of readable) {
      const html = await (await fetch(origin + page)).text();
      const { result } = await ogs({ html });
      expect(result).toMatchObject({
        ogTitle: short[name] ?? title,
        ogImage: [{ url: `${origin}/pictures/${picture}.png` }]
      });
      expect(result.ogDescription?.length).toBeGreaterThan(20);
    }
  });
});
