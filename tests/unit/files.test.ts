import { describe, expect, it } from 'vitest';
import { files, imports, isInside, listFiles, readSource, say, sources, toCode } from '../support/sources.ts';

describe('files', () => {
  const toLines = (file: string): number => readSource(file).trimEnd().split('\n').length;
  const code = files.filter((file) => isInside(file, 'src'));
  const tests = listFiles('tests/**/*.ts');

  it('are at most 200 lines of TypeScript, 150 for a view, 300 for a style sheet', () => {
    const toMost = (file: string): number => (file.endsWith('.ts') ? 200 : /\.(astro|svelte)$/.test(file) ? 150 : 300);
    expect([...files, ...tests].filter((file) => toLines(file) > toMost(file))).toEqual([]);
  });

  it('are at most 40 lines for a page: a route chooses and does not compute', () => {
    expect(code.filter((file) => isInside(file, 'src/pages') && toLines(file) > 40)).toEqual([]);
  });

  it('never read the clock: what is known, is known as of the date in site.yaml', () => {
    const readers = code.filter((file) => /\bDate\.now\(|new Date\(\)/.test(sources.get(file)!));
    expect(readers.filter((file) => !isInside(file, 'src/commands'))).toEqual([]);
  });

  it('of lib need no browser', () => {
    const users = /(?<![.\w])(window|localStorage|sessionStorage|navigator|matchMedia)[.(]/g;
    const found = code
      .filter((file) => isInside(file, 'src/lib'))
      .flatMap((file) => {
        const source = toCode(sources.get(file)!);
        // The window that a file declares itself is a part of the clock.
        const isOwn = /\bwindow(: |, | =)/.test(source);
        const names = [...source.matchAll(users)].map(([, name]) => name);
        return names.filter((name) => name !== 'window' || !isOwn).map((name) => `${file}: ${name}`);
      });
    expect(found).toEqual([]);
  });

  it('write no style attribute and no raw HTML: the content security policy would not allow the first', () => {
    const raw = /\sstyle=|\sstyle:|set:html|\{@html|innerHTML/;
    // What a script element holds is no markup: data that is escaped for it, and code that was made for it.
    const scripts: Record<string, string> = {
      'src/components/chrome/JsonLd.astro':
        '<script is:inline type="application/ld+json" set:html={formatScriptJson(data)} />',
      'src/components/embed/EmbedIsland.astro':
        '<script is:inline type="application/json" data-props set:html={formatScriptJson(data)} />',
      'src/components/embed/InlineScript.astro': '<script is:inline set:html={code} />'
    };
    const isData = (file: string): boolean => file in scripts && sources.get(file)!.includes(scripts[file]!);
    const views = code.filter((file) => /\.(astro|svelte)$/.test(file) && !isData(file));
    expect(views.filter((file) => raw.test(sources.get(file)!))).toEqual([]);
  });

  it('of chapters import nothing: authors have the vocabulary', () => {
    expect(imports.filter(({ from }) => isInside(from, 'content')).map(say)).toEqual([]);
  });
});
