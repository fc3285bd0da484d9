import { getEntry, render } from 'astro:content';
import type { Chapter, ChapterFacts, RenderedChapter } from '~/lib/story/story.ts';
import { getStory } from './story.ts';

/** Renders one chapter. @throws Error when content/chapters has no such folder */
export async function renderChapter(chapter: Chapter): Promise<RenderedChapter> {
  const entry = await getEntry('chapters', chapter.slug);
  if (!entry) throw new Error(`content/chapters has no folder for ${chapter.slug}`);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  return {
    chapter,
    facts: remarkPluginFrontmatter as unknown as ChapterFacts,
    // Astro calls it with the result it renders into; pages only give it props.
    Content: Content as unknown as RenderedChapter['Content']
  };
}

/** All chapters in order, rendered. */
export const renderChapters = (): Promise<RenderedChapter[]> => Promise.all(getStory().chapters.map(renderChapter));
