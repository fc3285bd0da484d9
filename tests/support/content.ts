import { resolveStory } from '../../src/loader/story.ts';
import { fromRoot } from '../../src/commands/tools.ts';

/** The content that `dist` was built from. */
export const story = resolveStory(fromRoot('content'));

/** Chapters with a page of their own. */
export const chapters = story.chapters.filter(({ role }) => role !== 'cover');

export const toChapterPath = (slug: string): string => `/chapters/${slug}/`;

/** Origin that the default build writes into its pages. */
export const siteOrigin = new URL(story.site.url).origin;
