import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/commands/tools.ts';
import { resolveStory } from '../../src/loader/story.ts';
import { htmlValidate } from '../config/html-validate.ts';
import { buildVariant, type Variant } from '../../src/commands/build.ts';
import { story as ours } from '../support/content.ts';
import { checkLinks } from '../support/crawl.ts';
import { listPaths, readPages } from '../support/dist.ts';
import { toText } from '../support/html.ts';

const folder = fromRoot('tests/fixtures/story');
const story = resolveStory(folder);
const origin = 'https://lamp-and-lock.example';
let variant: Variant;

beforeAll(async () => {
  variant = await buildVariant({ CONTENT_DIR: folder, SITE_URL: origin });
});
afterAll(() => variant.remove());

const readPage = (path: string): string => {
  const page = readPages(variant.dir).find((one) => one.path === path);
  expect(page, path).toBeDefined();
  return toText(page!.elements.find(({ tagName }) => tagName === 'body')!);
};

describe('another story', () => {
  it('builds without a change of code', () => {
    expect(variant.code, variant.output).toBe(0);
  });

  it('has a page for each of its chapters, events and assets', () => {
    const wanted = [
      ...story.chapters.filter(({ role }) => role !== 'cover').map(({ slug }) => `/chapters/${slug}/`),
      ...story.events.map(({ id }) => `/timeline/${id}/`),
      ...story.assets.map(({ id }) => `/map/${id}/`)
    ];
    const paths = listPaths(variant.dir);
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
    const old = story.site.aliases.filter(({ kind }) => kind === 'events').length;
    expect(paths.filter((path) => /^\/(chapters|timeline|map)\/./.test(path)).length).toBe(wanted.length + old);
  });

  it('leads former addresses to new ones', () => {
    const [event, term] = story.site.aliases;
    const page = readFileSync(join(variant.dir, `timeline/${event!.from}/index.html`), 'utf8');
    expect(page).toContain(`content="0; url=/timeline/${event!.to}/"`);
    expect(readFileSync(join(variant.dir, 'timeline/index.html'), 'utf8')).toContain(`id="event-${event!.from}"`);
    expect(readFileSync(join(variant.dir, 'glossary/index.html'), 'utf8')).toContain(`id="term-${term!.from}"`);
  });

  it('shows its own lanes, classes and families', () => {
    const timeline = readPage('/timeline/');
    for (const { label } of story.site.lanes) expect(timeline).toContain(label);
    const map = readPage('/map/');
    for (const { label } of story.site.alignments) expect(map).toContain(label);
    expect(readPage('/chapters/the-crossing/')).toContain('Fails');
  });

  it('carries nothing of ours', () => {
    const files = globSync('**/*.{html,json,geojson,csv,js,txt,xml}', { cwd: variant.dir });
    const names = [
      ours.site.title,
      ours.site.tagline,
      ...ours.site.lanes.map(({ label }) => label),
      'project_vault',
      'us_allied'
    ];
    const found = files.flatMap((file) => {
      const source = readFileSync(join(variant.dir, file), 'utf8');
      return names.filter((name) => source.includes(name)).map((name) => `${file} has "${name}"`);
    });
    expect(found).toEqual([]);
  });

  it('has no broken link and valid HTML', async () => {
    expect(checkLinks({ dir: variant.dir, origin, base: '/' })).toEqual([]);
    for (const { path, source } of readPages(variant.dir)) {
      const { results } = await htmlValidate.validateString(source, `${path}.html`);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual([]);
    }
  });
});
