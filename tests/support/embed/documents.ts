import type { BrowserContextOptions, Page } from 'playwright-core';
import { createBrowser, toUrl } from '../browser.ts';

/** Opens one browser for a test file, and in it embedded documents by themselves. */
export function createDocuments() {
  const open = createBrowser();
  return {
    open,
    openEmbed: async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const page = await open({ viewport: { width: 800, height: 600 }, reducedMotion: 'reduce', ...options });
      await page.goto(toUrl(path));
      await page.locator('[data-widget]:not([data-ready])').waitFor({ state: 'detached' });
      return page;
    }
  };
}
