import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { clipboard, createBrowser } from './browser.ts';
import { openTool, saveBy, type Saved } from './picture.ts';
import { openWidget } from './widget.ts';

/** An address of the timeline with a clock and a window. */
export const zoomed = '/timeline/?t=2025-09&window=2025-03-01/2026-02-13';

/** Opens one browser for a test file, and in it figures. */
export function createFigures() {
  const open = createBrowser();
  return {
    open,
    /** Opens a page whose widget answers, with the figure that holds it. */
    openFigure: async (
      path: string,
      kind: 'timeline' | 'map',
      options: BrowserContextOptions = {}
    ): Promise<[Page, Locator]> => {
      const page = await open({ permissions: clipboard, ...options });
      const widget = await openWidget(page, path, kind);
      return [page, page.locator('figure').filter({ has: widget }).first()];
    }
  };
}

/** Waits until a figure says that its tools have done something, or why they can't. */
export const said = (figure: Locator, text: RegExp): Promise<void> =>
  figure.locator('.figure-status').filter({ hasText: text }).waitFor();

/** Saves the picture of a figure in both forms. */
export async function savePictures(page: Page, figure: Locator): Promise<{ svg: Saved; png: Saved }> {
  const tool = await openTool(figure, 'Save image');
  const svg = await saveBy(page, tool.getByRole('button', { name: /^SVG/ }));
  const png = await saveBy(page, tool.getByRole('button', { name: /^PNG/ }));
  return { svg, png };
}
