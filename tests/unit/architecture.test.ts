import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/commands/tools.ts';

/** What a layer may import. Its own files are always allowed; types of the schemas too, above the schemas. */
interface Rule {
  layer: string;
  may: string[];
  packages?: RegExp;
}

const views = /^astro(:(assets|env.*))?$|^svelte(\/.+)?$|^d3-/;

/** Arrows point one way: no row names a row below it that names it back. The longest matching layer wins. */
const rules: Rule[] = [
  { layer: 'content', may: [] },
  { layer: 'src/schemas', may: [], packages: /^(zod|edtf)$/ },
  {
    layer: 'src/lib',
    may: ['src/schemas/date.ts'],
    packages: /^(d3-(array|dsv|geo|scale|shape)|(unist|mdast)-util-.+)$/
  },
  {
    layer: 'src/loader',
    may: ['src/lib', 'src/schemas'],
    packages:
      /^(node:.+|yaml|zod|ical-generator|(unist|mdast)-util-.+|@resvg\/.+|@astrojs\/.+|vite|@sveltejs\/.+|terser|postcss)$/
  },
  { layer: 'src/collections', may: ['src/loader', 'src/lib', 'src/schemas'], packages: /^(astro(:.+|\/.+)?|zod)$/ },
  { layer: 'src/islands/shared', may: ['src/lib'], packages: /^svelte(\/.+)?$/ },
  { layer: 'src/islands', may: ['src/lib', 'src/islands/shared'], packages: /^(svelte(\/.+)?|maplibre-gl(\/.+)?)$/ },
  // Classic scripts: of embeds, and of the pages that show them.
  { layer: 'src/embed', may: ['src/lib', 'src/islands'], packages: /^svelte(\/.+)?$/ },
  { layer: 'src/components/chrome', may: ['src/lib'], packages: views },
  { layer: 'src/components/prose', may: ['src/lib', 'src/collections', 'src/styles'], packages: views },
  {
    layer: 'src/components/figures',
    may: ['src/lib', 'src/collections', 'src/islands', 'src/components/prose', 'src/styles', 'src/fonts'],
    packages: views
  },
  {
    layer: 'src/components/claims',
    may: ['src/lib', 'src/collections', 'src/components/chrome', 'src/components/prose', 'src/styles'],
    packages: views
  },
  {
    layer: 'src/components/builder',
    may: ['src/lib', 'src/styles'],
    packages: /^(astro|fflate)$/
  },
  {
    layer: 'src/components/embed',
    may: ['src/lib', 'src/collections', 'src/islands', 'src/components/figures', 'src/components/prose', 'src/styles'],
    packages: views
  },
  { layer: 'src/components', may: ['src/lib', 'src/components/prose', 'src/components/figures'] },
  { layer: 'src/layouts', may: ['src/components', 'src/lib', 'src/styles', 'src/fonts'], packages: views },
  { layer: 'src/pages', may: ['src/layouts', 'src/components', 'src/collections', 'src/lib'], packages: views },
  // Pages that only tests and benchmarks build; nothing may import them.
  {
    layer: 'src/lab',
    may: ['src/layouts', 'src/components', 'src/lib', 'src/schemas'],
    packages: /^tests\/fixtures\/records\.ts$/
  },
  { layer: 'src/styles', may: [] },
  { layer: 'src/commands', may: ['src/loader', 'src/lib', 'src/schemas'], packages: /.+/ },
  { layer: 'src/fonts', may: [] },
  // Astro wants this file at the top of src; it binds the content to the loader and does nothing else.
  { layer: 'src/content.config.ts', may: ['src/loader', 'src/schemas'], packages: /^astro(:content|\/loaders|\/zod)$/ }
];

interface Import {
  from: string;
  /** Path in the repository, or name of a package. */
  to: string;
  written: string;
  isType: boolean;
  isDynamic: boolean;
}

const files = globSync(['src/**/*.{ts,svelte,astro,css}', 'content/**/*.mdx'], { cwd: fromRoot() })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const sources = new Map(files.map((file) => [file, readFileSync(fromRoot(file), 'utf8')]));

const isInside = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** Islands are one folder each; every other layer is one unit. */
const toUnit = (file: string, layer: string): string =>
  layer === 'src/islands' ? file.split('/').slice(0, 3).join('/') : layer;

const toRule = (file: string): Rule | undefined =>
  rules.filter(({ layer }) => isInside(file, layer)).sort((a, b) => b.layer.length - a.layer.length)[0];

const toCode = (source: string): string => source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Imports, re-exports, `import()` and `@import`, without those in comments. */
function readImports(from: string, source: string): Import[] {
  const code = toCode(source);
  const found: Import[] = [];
  const add = (written: string, isType: boolean, isDynamic: boolean): void => {
    const path = written.replace(/[?#].*$/, '');
    const to = path.startsWith('~/')
      ? `src/${path.slice(2)}`
      : path.startsWith('.')
        ? posix.join(posix.dirname(from), path)
        : path;
    found.push({ from, to, written, isType, isDynamic });
  };
  const clause = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, path] of code.matchAll(clause)) add(path!, Boolean(type), false);
  for (const [, path] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(path!, false, true);
  for (const [, path] of code.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)) add(path!, false, false);
  return found;
}

const imports = [...sources].flatMap(([file, source]) => readImports(file, source));
const isOurs = ({ to }: Import): boolean => isInside(to, 'src') || isInside(to, 'content');
const say = ({ from, written }: Import): string => `${from} imports ${written}`;

function isAllowed(one: Import): boolean {
  const rule = toRule(one.from);
  if (!rule) return false;
  if (!isOurs(one)) return one.isType || Boolean(rule.packages?.test(one.to));
  const target = toRule(one.to);
  if (target && toUnit(one.from, rule.layer) === toUnit(one.to, target.layer)) return true;
  const folders = one.isType && rule.layer !== 'content' ? [...rule.may, 'src/schemas'] : rule.may;
  return folders.some((folder) => isInside(one.to, folder));
}

describe('layers', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !toRule(file))).toEqual([]);
  });

  it('import only what the table allows', () => {
    expect(imports.filter((one) => !isAllowed(one)).map(say)).toEqual([]);
  });

  it('leave astro:content to the collections', () => {
    const users = imports.filter(({ to }) => to === 'astro:content').map(({ from }) => from);
    expect(users.filter((file) => !isInside(file, 'src/collections') && file !== 'src/content.config.ts')).toEqual([]);
  });

  it('leave the lab out of the site', () => {
    const users = imports.filter(({ from, to }) => isInside(to, 'src/lab') && !isInside(from, 'src/lab'));
    expect(users.map(say)).toEqual([]);
  });

  it('load MapLibre in the map island only, and only when asked for', () => {
    const users = imports.filter(({ to, isType }) => /^maplibre-gl\b/.test(to) && !isType);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !isInside(from, 'src/islands/map')).map(say)).toEqual([]);
    const holders = users.filter(({ isDynamic, to }) => !isDynamic && !to.endsWith('.css')).map(({ from }) => from);
    const eager = imports.filter(({ to, isType, isDynamic }) => holders.includes(to) && !isType && !isDynamic);
    expect(eager.map(say)).toEqual([]);
  });

  it('name files as Node runs them, where Node runs them', () => {
    const run = ['src/schemas', 'src/lib', 'src/loader', 'src/commands'];
    const own = imports.filter((one) => isOurs(one) && run.some((layer) => isInside(one.from, layer)));
    expect(own.filter(({ written }) => !/^\.{1,2}\/.+\.(ts|json)$/.test(written)).map(say)).toEqual([]);
  });

  it('import no file that is not there', () => {
    const missing = imports.filter(
      (one) => isOurs(one) && /\.(ts|svelte|astro|css)$/.test(one.to) && !sources.has(one.to)
    );
    expect(missing.map(say)).toEqual([]);
  });

  it('have no circle of imports', () => {
    const next = new Map(files.map((file) => [file, imports.filter((one) => one.from === file && !one.isType)]));
    const done = new Set<string>();
    const walk = (file: string, trail: string[]): string[] => {
      if (trail.includes(file)) return [[...trail.slice(trail.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const circles = (next.get(file) ?? []).flatMap(({ to }) => walk(to, [...trail, file]));
      done.add(file);
      return circles;
    };
    expect(files.flatMap((file) => walk(file, []))).toEqual([]);
  });
});

describe('files', () => {
  const toLines = (file: string): number => sources.get(file)!.trimEnd().split('\n').length;
  const code = files.filter((file) => isInside(file, 'src'));

  it('are at most 200 lines of TypeScript, 150 for a view, 300 for a style sheet or a test', () => {
    const toMost = (file: string): number =>
      !isInside(file, 'src') || file.endsWith('.css') ? 300 : file.endsWith('.ts') ? 200 : 150;
    expect(files.filter((file) => toLines(file) > toMost(file))).toEqual([]);
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
