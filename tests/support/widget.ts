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

/**
 * A point of the window that belongs to an event or asset: a click there must choose it. Marks of one week or one town
 * may lie on each other, so that their parts and labels are tried too.
 * @returns null where a pointer cannot reach it
 */
export async function readPoint(
  page: Page,
  name: 'event' | 'mark',
  id: string
): Promise<{ x: number; y: number } | null> {
  const own = page.locator(`[data-widget] [data-${name}="${id}"]:visible`);
  // Controls may stand over the lower edge of the window.
  await own.first().evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  return own.evaluateAll(
    (elements, [key, value]) => {
      for (const element of elements.flatMap((one) => [...one.querySelectorAll('*'), one])) {
        const { left, top, width, height } = element.getBoundingClientRect();
        for (const [across, down] of [
          [0.5, 0.5],
          [0.1, 0.5],
          [0.9, 0.5],
          [0.5, 0.1],
          [0.5, 0.9]
        ] as const) {
          const point = { x: left + width * across, y: top + height * down };
          const hit = document.elementFromPoint(point.x, point.y)?.closest(`[data-${key}]`);
          if (hit?.getAttribute(`data-${key}`) === value) return point;
        }
      }
      return null;
    },
    [name, id]
  );
}

/** Clicks an event or asset. @throws where a pointer cannot reach it */
export async function clickPoint(page: Page, name: 'event' | 'mark', id: string): Promise<void> {
  const point = await readPoint(page, name, id);
  if (!point) throw new Error(`No point of ${id} can be clicked: others cover it.`);
  await page.mouse.click(point.x, point.y);
}

/** Attribute of the element that has the focus, or of the nearest one around it. */
export const readFocus = (page: Page, attribute: string): Promise<string | null> =>
  page.evaluate((name) => document.activeElement?.closest(`[${name}]`)?.getAttribute(name) ?? null, attribute);

/** What is drawn of the clock: the first and the last day of the window in the address, or null for all of it. */
export const readWindow = (page: Page): [string, string] | null => {
  const [from, to] = readQuery(page, 'window')?.split('/') ?? [];
  return from !== undefined && to !== undefined ? [from, to] : null;
};
