import { getEntry, render } from 'astro:content';
import type { Chapter } from '~/lib/story/story.ts';
import type { ChapterFacts } from '~/loader/remark-story.ts';
import { getStory } from './story.ts';

/** A chapter with its rendered text and what the remark plugin found in it. */
export interface RenderedChapter {
  chapter: Chapter;
  facts: ChapterFacts;
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** Renders one chapter. @throws Error when content/chapters has no such folder */
export async function renderChapter(chapter: Chapter): Promise<RenderedChapter> {
  const entry = await getEntry('chapters', chapter.slug);
  if (!entry) throw new Error(`content/chapters has no folder for ${chapter.slug}`);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  return { chapter, facts: remarkPluginFrontmatter as unknown as ChapterFacts, Content };
}

/** All chapters in order, rendered. */
export const renderChapters = (): Promise<RenderedChapter[]> => Promise.all(getStory().chapters.map(renderChapter));
