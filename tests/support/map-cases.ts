import type { Page } from 'playwright-core';
import { createBrowser, watchPage } from './browser.ts';
import { createLab } from './lab.ts';

export const window = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' as const };

/** Opens two browsers for a test file, the second without WebGL, and in them the lab's maps. */
export function createMapCases() {
  const [open, openFlat] = [createBrowser(), createBrowser({ args: ['--disable-3d-apis'] })];
  const toAddress = createLab();
  return {
    open,
    openFlat,
    watch: (page: Page): string[] => watchPage(page, new URL('/', toAddress('')).href),
    /** Opens a case and waits until it answers. */
    openCase: async (page: Page, name: string, query?: string): Promise<void> => {
      await page.goto(toAddress(`map/${name}`, query));
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      await page.locator('[data-widget="map"][data-ready="true"]').first().waitFor();
    }
  };
}

/** Ids of the assets that can be seen one by one, and how many the crowds that can be seen say they are. */
export const readSeen = (page: Page): Promise<{ ids: string[]; crowded: number }> =>
  page.evaluate(() => {
    const isSeen = (one: Element) =>
      one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible' && !one.closest('.off');
    const select = (selector: string) => [...document.querySelectorAll(`.map-stage ${selector}`)].filter(isSeen);
    return {
      ids: select('[data-mark]').map((one) => one.getAttribute('data-mark')!),
      crowded: select('.map-gather').reduce(
        (sum, one) => sum + Number(one.getAttribute('aria-label')!.split(' ')[0]!.replaceAll(',', '')),
        0
      )
    };
  });

/** What the map says that it left out or could not do. */
export const readLines = (page: Page): Promise<string[]> => page.locator('.map-off:visible').allTextContents();

/** True where the drawn ground is there to be seen. */
export const hasGround = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.map-panel')].some(
      (panel) => panel.checkVisibility() && panel.getBoundingClientRect().height > 100 && panel.querySelector('use')
    )
  );

export const wish = (page: Page): Promise<void> => page.locator('[data-bench="zoom-in"]').click();
