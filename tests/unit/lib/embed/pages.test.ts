import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../../../src/lib/chapters/mentions.ts';
import { selectEmbeds } from '../../../../src/lib/embed/embeds.ts';
import { selectEmbedPages, selectPastePath } from '../../../../src/lib/embed/pages.ts';
import { story } from '../../../support/content.ts';

const pages = selectEmbedPages(story);
const embeds = selectEmbeds(story);
const pageOf = (name: string) => pages.find((page) => page.name === name);

describe('what can be embedded', () => {
  it('is the timeline, the map and each figure', () => {
    expect(embeds.map(({ id }) => id)).toEqual(['timeline', 'map', ...story.figures.map(({ id }) => id)]);
    expect(embeds[0]).toMatchObject({ frame: '/embed/v1/timeline/', page: '/timeline/' });
    expect(embeds.find(({ id }) => id === 'one-clock')).toMatchObject({
      title: 'A finished mine waits for a signature while a reserve starts in a day',
      frame: '/embed/v1/figure/one-clock/',
      page: '/#figure-one-clock'
    });
  });

  it('is nothing where a story draws nothing', () => {
    const empty = { ...story, figures: [], chapters: story.chapters.map((one) => ({ ...one, body: '', figures: [] })) };
    expect(selectEmbeds(empty)).toEqual([]);
    expect(selectEmbedPages(empty)).toEqual([]);
  });
});

describe('pages that can be embedded by their address', () => {
  it('have names of their own', () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  });

  it('are the first page, chapters, events, assets and figures', () => {
    expect(pageOf('home')).toMatchObject({ page: '/', frame: '/embed/v1/figure/one-clock/' });
    for (const { slug, role } of story.chapters.filter((chapter) => chapter.role !== 'cover'))
      expect([role, pageOf(`chapters/${slug}`)?.page]).toEqual([role, `/chapters/${slug}/`]);
    for (const { id } of story.events)
      expect(pageOf(`timeline/${id}`)).toMatchObject({
        page: `/timeline/${id}/`,
        frame: `/embed/v1/timeline/?event=${id}`
      });
    for (const { id } of story.assets)
      expect(pageOf(`map/${id}`)).toMatchObject({ page: `/map/${id}/`, frame: `/embed/v1/map/?asset=${id}` });
    for (const { id } of story.figures) expect(pageOf(`figure/${id}`)?.frame).toBe(`/embed/v1/figure/${id}/`);
  });

  it('show the first figure of a chapter', () => {
    const chapter = story.chapters.find(({ figures }) => figures.length > 1)!;
    const first = /<(?:Figure id|Steps figure)="([^"]+)"/.exec(chapter.body)![1];
    expect(pageOf(`chapters/${chapter.slug}`)?.embed.id).toBe(first);
  });

  it('stand for one embed alone', () => {
    const toPath = (id: string) =>
      selectPastePath(
        pages,
        embeds.find((embed) => embed.id === id)!
      );
    expect(toPath('timeline')).toBe('/timeline/');
    expect(toPath('one-clock')).toBe('/');
    const others = story.chapters.flatMap(({ body }) => parseFigures(body).slice(1));
    expect(others.length).toBeGreaterThan(0);
    expect(others.map(toPath)).toEqual(others.map(() => undefined));
  });
});
