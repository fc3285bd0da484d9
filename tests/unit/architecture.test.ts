import { describe, expect, it } from 'vitest';
import { files, imports, isInside, say, sources, type Import } from '../support/sources.ts';

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

/** Islands are one folder each; every other layer is one unit. */
const toUnit = (file: string, layer: string): string =>
  layer === 'src/islands' ? file.split('/').slice(0, 3).join('/') : layer;

const toRule = (file: string): Rule | undefined =>
  rules.filter(({ layer }) => isInside(file, layer)).sort((a, b) => b.layer.length - a.layer.length)[0];

const isOurs = ({ to }: Import): boolean => isInside(to, 'src') || isInside(to, 'content');

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
