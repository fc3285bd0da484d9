import type { Story } from '../../src/lib/story/story.ts';

/** Ids that addresses and other sites rest on, by kind, sorted. */
export const selectPublished = (story: Story): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries({
      chapters: story.chapters.map(({ slug }) => slug),
      events: story.events.map(({ id }) => id),
      assets: story.assets.map(({ id }) => id),
      claims: story.claims.map(({ id }) => id),
      evidence: story.evidence.map(({ id }) => id),
      glossary: story.terms.map(({ id }) => id),
      figures: story.figures.map(({ id }) => id),
      paragraphs: story.chapters.flatMap(({ slug, body }) =>
        [...body.matchAll(/\{\/\* p(\d+) \*\/\}/g)].map(([, n]) => `p-${slug}-${n}`)
      )
    }).map(([kind, ids]) => [kind, ids.sort()])
  );
