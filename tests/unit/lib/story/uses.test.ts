import { describe, expect, it } from 'vitest';
import { selectOtherSources, selectUses } from '../../../../src/lib/story/uses.ts';
import { resolveStory } from '../../../../src/loader/story.ts';
import { fromRoot } from '../../../../src/commands/tools.ts';

const story = resolveStory(fromRoot('content'));
const others = selectOtherSources(story);

describe('what rests on a source', () => {
  it('is told for each source, by claims or uses', () => {
    const idle = story.evidence.filter(
      (entry) =>
        selectUses(story, entry).length === 0 &&
        entry.claims.length === 0 &&
        !story.claims.some(({ evidence }) => evidence.includes(entry.id)) &&
        !story.site.lanes.some(({ spans }) => spans.some(({ evidence }) => evidence.includes(entry.id)))
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it('holds every asset and event that names it', () => {
    for (const { id, evidence } of story.events)
      for (const entry of story.evidence.filter((one) => evidence.includes(one.id))) {
        const hrefs = selectUses(story, entry).flatMap(({ uses }) => uses.map(({ href }) => href));
        expect(hrefs, entry.id).toContain(`/timeline/${id}/`);
      }
  });
});

describe('other sources', () => {
  it('have an address once, and something that rests on it', () => {
    expect(new Set(others.map(({ url }) => url)).size).toBe(others.length);
    expect(others.filter(({ uses }) => uses.length === 0)).toEqual([]);
  });

  it('say whose voice they are and, but for tables, in which language', () =>
    expect(others.filter(({ origin, language }) => !origin || (origin !== 'dataset' && !language))).toEqual([]));

  it('and evidence hold every source of an asset and a term', () => {
    const listed = new Set([...others.map(({ url }) => url), ...story.evidence.map(({ url }) => url)]);
    const named = [
      ...story.assets.flatMap(({ sources }) => sources.map(({ url }) => url)),
      ...story.terms.map(({ source }) => source.url)
    ];
    expect(named.filter((url) => !listed.has(url))).toEqual([]);
  });
});
