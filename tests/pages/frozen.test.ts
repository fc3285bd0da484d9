import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeze, hashFiles } from '../../src/commands/freeze.ts';
import { fromRoot } from '../../src/commands/tools.ts';
import { toLaterCorrections } from '../../src/lib/embed/frozen.ts';
import { htmlValidate } from '../config/html-validate.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir, isServed, listFrozen, listPaths, readPages, selectLinks, type Page } from '../support/dist.ts';
import { attribute, readMeta, toText } from '../support/html.ts';

const list = JSON.parse(readFileSync(fromRoot('tests/frozen-embeds.json'), 'utf8')) as Record<string, string>;

describe('frozen documents', () => {
  it('are those of tests/frozen-embeds.json, byte for byte', () => {
    expect(hashFiles(fromRoot('public/embed/v1/frozen'))).toEqual(list);
  });

  it('come through the build as they are, with the corrections beside them', () => {
    const { 'corrections.json': corrections, ...documents } = hashFiles(join(distDir, 'embed/v1/frozen'));
    expect(documents).toEqual(list);
    expect(corrections).toBeDefined();
    const answer: unknown = JSON.parse(readFileSync(join(distDir, 'embed/v1/frozen/corrections.json'), 'utf8'));
    expect(answer).toEqual(toLaterCorrections(story));
  });
});

describe('documents that are frozen now', () => {
  const date = '2099-12-31';
  const dir = mkdtempSync(join(tmpdir(), 'frozen-'));
  let pages: Page[];

  beforeAll(async () => {
    const record = join(dir, 'record.json');
    writeFileSync(record, '{}');
    await freeze({ dist: distDir, frozen: join(dir, 'embed/v1/frozen'), record }, date);
    pages = readPages(dir, listFrozen(dir));
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  it('are all that can be embedded', () => {
    const documents = listPaths().filter((path) => path.startsWith('/embed/v1/'));
    expect(documents.length).toBeGreaterThan(2);
    const wanted = documents.map((path) => path.replace('/v1/', `/v1/frozen/${date}/`));
    expect(pages.map(({ path }) => path)).toEqual(wanted);
  });

  it('are valid HTML and say their day', async () => {
    for (const { path, source, elements } of pages) {
      const { results } = await htmlValidate.validateString(source, `${path}.html`);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual([]);
      const line = elements.find((element) => attribute(element, 'data-frozen') === date);
      expect(toText(line!)).toBe('Frozen on 31 December 2099. See the figure’s present version');
      expect(readMeta(elements, 'robots')).toBe('noindex');
    }
  });

  it('link by relative addresses that lead somewhere, apart from the canonical one', () => {
    for (const { path, elements } of pages) {
      const [canonical, ...more] = selectLinks(elements).filter(({ url }) => url.startsWith(siteOrigin));
      expect([canonical?.tag, more]).toEqual(['link', []]);
      const own = selectLinks(elements).filter(({ url }) => !/^(https?|data|#)\b|^#/.test(url));
      expect(own.length).toBeGreaterThan(0);
      for (const base of ['/', '/x/']) {
        const targets = own.map(({ url }) => new URL(url, siteOrigin + base + path.slice(1)).pathname);
        const missing = targets.filter(
          (target) => !target.startsWith(base) || !isServed(distDir, target.slice(base.length - 1))
        );
        expect(missing, path).toEqual([]);
      }
    }
  });

  it('load no script, font or answer of the site', () => {
    for (const { source, elements } of pages) {
      expect(selectLinks(elements).filter(({ url, loads }) => loads && !/^(data:|#)/.test(url))).toEqual([]);
      expect(source).not.toMatch(/_astro\/|\/v1\/scripts\/|data-sans|json\+oembed|"late":|"explore":|"tiles":/);
    }
  });

  it('have the hash of each script and style in their policy, and no others', () => {
    for (const { elements } of pages) {
      const policy = readMeta(elements, 'content-security-policy')!;
      for (const tag of ['script', 'style']) {
        const parts = elements.filter((one) => one.tagName === tag && !attribute(one, 'type')?.includes('json'));
        const hashes = parts.map(({ childNodes: [text] }) => {
          const words = text && 'value' in text ? text.value : '';
          return `'sha256-${createHash('sha256').update(words).digest('base64')}'`;
        });
        const [directive = ''] = new RegExp(`${tag}-src [^;]*`).exec(policy) ?? [];
        expect(directive.match(/'sha256-[^']*'/g)).toEqual(hashes);
      }
    }
  });
});
