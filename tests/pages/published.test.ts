import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromRoot } from '../../src/commands/tools.ts';
import { story } from '../support/content.ts';
import { readPages } from '../support/dist.ts';
import { attribute } from '../support/html.ts';
import { selectPublished } from '../support/published.ts';

/** Every id ever published. Ids are added, never taken out: links to them stand on other sites. */
const published = JSON.parse(readFileSync(fromRoot('tests/published-ids.json'), 'utf8')) as Record<string, string[]>;
const current = selectPublished(story);
const pages = new Map(readPages().map((page) => [page.path, page]));

/** An id that went has an alias, and with it a page or an anchor. */
const isAlias = (kind: string, id: string): boolean =>
  story.site.aliases.some((alias) => alias.kind === kind && alias.from === id);

const countId = (path: string, id: string): number =>
  pages.get(path)?.elements.filter((element) => attribute(element, 'id') === id).length ?? 0;

describe('published ids', () => {
  it.each(Object.keys(current))('of %s are all in tests/published-ids.json', (kind) => {
    expect(
      current[kind]!.filter((id) => !published[kind]?.includes(id)),
      'add these to the list'
    ).toEqual([]);
  });

  it.each(Object.keys(published))('of %s are all still there', (kind) => {
    expect(
      published[kind]!.filter((id) => !current[kind]?.includes(id) && !isAlias(kind, id)),
      'bring these back'
    ).toEqual([]);
  });

  it('have their pages', () => {
    const wanted = [
      ...published['events']!.map((id) => `/timeline/${id}/`),
      ...published['assets']!.map((id) => `/map/${id}/`),
      ...published['claims']!.map((id) => `/claims/${id}/`)
    ];
    expect(wanted.filter((path) => !pages.has(path))).toEqual([]);
  });

  it('have their fragments, once each', () => {
    const wanted = [
      ...published['events']!.map((id) => ['/timeline/', `event-${id}`]),
      ...published['assets']!.map((id) => ['/map/', `asset-${id}`]),
      ...published['claims']!.map((id) => ['/claims/', `claim-${id}`]),
      ...published['evidence']!.map((id) => ['/sources/', `evidence-${id}`]),
      ...published['paragraphs']!.map((id) => ['/', id]),
      ...published['glossary']!.map((id) => ['/glossary/', `term-${id}`])
    ] as [string, string][];
    expect(wanted.filter(([path, id]) => countId(path, id) !== 1).map(([path, id]) => `${path}#${id}`)).toEqual([]);
  });
});
