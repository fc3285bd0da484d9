import type { Locator, Page } from 'playwright-core';
import { visit } from './browser.ts';

/** Opens a page and waits until its widget answers input. */
export async function openWidget(page: Page, path: string, name: 'timeline' | 'map'): Promise<Locator> {
  await visit(page, path);
  const widget = page.locator(`[data-widget="${name}"]`).first();
  await widget.scrollIntoViewIfNeeded();
  await page.locator(`[data-widget="${name}"][data-ready="true"]`).first().waitFor();
  return widget;
}

/** Id of the open card, or null. */
export const readCard = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('[data-card]')?.getAttribute('data-card') ?? null);

export const readQuery = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);

/** Middle of the visible mark of an event or asset, in the window. */
export async function readMark(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const mark = page.locator(`${selector}:visible`).first();
  await mark.scrollIntoViewIfNeeded();
  return mark.evaluate((element) => {
    const shape = element.querySelector('.shape, .map-target') ?? element;
    const { left, top, width, height } = shape.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

/** Attribute of the element that has the focus, or of the nearest one around it. */
export const readFocus = (page: Page, attribute: string): Promise<string | null> =>
  page.evaluate((name) => document.activeElement?.closest(`[${name}]`)?.getAttribute(name) ?? null, attribute);
