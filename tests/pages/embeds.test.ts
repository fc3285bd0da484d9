import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { attribute } from '../support/html.ts';
import { story } from '../support/content.ts';
import { isEmbed, readPages } from '../support/dist.ts';

const documents = readPages().filter(({ path }) => isEmbed(path) && !path.startsWith('/embed/v1/frozen/'));
const toHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const select = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, text]) => text!);

/** Most bytes of a document, brotli: the kinds with an island hold it. */
function toBudget(path: string): number {
  const kind = story.figures.find(({ id }) => path === `/embed/v1/figure/${id}/`)?.kind ?? path.split('/')[3];
  return kind === 'map' ? 60_000 : kind === 'timeline' ? 45_000 : 25_000;
}

describe('embedded documents', () => {
  it('are there for the timeline, the map and each figure', () => {
    const figures = story.figures.map(({ id }) => `/embed/v1/figure/${id}/`);
    expect(documents.map(({ path }) => path).sort()).toEqual(
      ['/embed/v1/map/', '/embed/v1/timeline/', ...figures].sort()
    );
  });
});

describe.each(documents)('$path', ({ path, source, elements }) => {
  const find = (tag: string) => elements.filter(({ tagName }) => tagName === tag);

  it('weighs little enough', () => {
    expect(brotliCompressSync(source).length).toBeLessThanOrEqual(toBudget(path));
  });

  it('needs nothing beside it', () => {
    const loaded = elements.filter((one) => {
      const rel = attribute(one, 'rel');
      const isLink = one.tagName === 'link' && !/^(canonical|alternate|icon|expect)$/.test(rel ?? '');
      return isLink || attribute(one, 'src') !== undefined || attribute(one, 'srcset') !== undefined;
    });
    expect(loaded.map(({ tagName }) => tagName)).toEqual([]);
    const css = select(source, /<style[^>]*>([^]*?)<\/style>/g).join('');
    expect(css.match(/url\((?!#|data:)[^)]*|@import[^;]*/g) ?? []).toEqual([]);
    expect(source.match(/<astro-island|<[^>]*\sstyle="/g) ?? []).toEqual([]);
    expect(select(source, /<script([^>]*)>/g)).not.toContainEqual(expect.stringMatching(/module|src=/));
  });

  it('names each of its scripts and styles in its policy, and no other', () => {
    const policy = attribute(
      find('meta').find((one) => attribute(one, 'http-equiv'))!,
      'content'
    )!;
    const [, scripts] = /script-src ([^;]*)/.exec(policy)!;
    const [, styles] = /style-src ([^;]*)/.exec(policy)!;
    expect(scripts!.split(' ')).toEqual(["'self'", ...select(source, /<script>([^]*?)<\/script>/g).map(toHash)]);
    expect(styles!.split(' ')).toEqual(select(source, /<style[^>]*>([^]*?)<\/style>/g).map(toHash));
    expect(policy).not.toMatch(/unsafe|\*/);
    expect(/worker-src[^;]* data:/.test(policy)).toBe(/"explore":/.test(source));
  });

  it('leads to its page, in words too, and out of the frame', () => {
    const canonical = attribute(
      find('link').find((one) => attribute(one, 'rel') === 'canonical')!,
      'href'
    )!;
    expect(canonical).toMatch(/^https:\/\//);
    expect(find('base').map((one) => attribute(one, 'target'))).toEqual(['_top']);
    expect(source).toContain(`<a href="${canonical}">${canonical.replace('https://', '')}</a>`);
    expect(find('meta').map((one) => attribute(one, 'content'))).toContain('noindex');
    const pages = find('a').map((one) => attribute(one, 'href')!);
    expect(pages.filter((href) => !/^(https?:\/\/|#)/.test(href))).toEqual([]);
  });

  it('says whose it is and of when', () => {
    expect(source).toContain(`As of ${story.site.asOfLabel}`);
    expect(source).toContain('Source:');
    expect(source).toContain(story.site.licences.text.label);
  });
});
