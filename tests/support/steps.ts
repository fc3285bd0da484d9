import type { BrowserContextOptions, Page } from 'playwright-core';
import { parseSteps } from '../../src/lib/chapters/steps.ts';
import { createBrowser, visit } from './browser.ts';
import { story, toChapterPath } from './content.ts';

/** The first chapter with steps along a drawing, and the views of these steps. */
export const chapter = story.chapters.find(({ body }) => parseSteps(body).groups.length > 0)!;
export const path = toChapterPath(chapter.slug);
export const views = parseSteps(chapter.body).steps.flatMap(({ group, view }) => (group ? [view!] : []));
export const phone = { width: 360, height: 740 };
export const desk = { width: 1440, height: 900 };
export const sizes = [
  ['a phone', phone],
  ['a desk', desk]
] as const;

/** Opens one browser for a test file, and in it the chapter. */
export function createSteps() {
  const open = createBrowser();
  return {
    open,
    openChapter: async (options: BrowserContextOptions, to = path): Promise<Page> => {
      const page = await open({ reducedMotion: 'no-preference', ...options });
      await visit(page, to);
      return page;
    }
  };
}

/** Scrolls until a step stands on the reading line, as a reader does. */
export const scrollToStep = (page: Page, index: number): Promise<void> =>
  page
    .locator('.story-steps .step')
    .nth(index)
    .evaluate((step) => {
      const { top, height } = step.getBoundingClientRect();
      scrollBy({ top: top + Math.min(height / 2, 80) - innerHeight * 0.6, behavior: 'instant' });
    });

/** Reads a step, and waits for the drawing. */
export async function readStep(page: Page, index: number): Promise<void> {
  await scrollToStep(page, index);
  await page.locator('.story-steps [data-follow][data-ready]').first().waitFor();
}
