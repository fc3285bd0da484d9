import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, scrollThrough, visit } from '../support/browser.ts';
import { listPaths, selectKinds } from '../support/dist.ts';

const open = createBrowser();

interface Stop {
  /** Number of the control among those of the page; -1 outside the list. */
  index: number;
  name: string;
  problem: string | null;
}

/** Numbers every control that Tab should reach, and tells each from the others. */
const numberControls = (): string[] => {
  // A drawn control may show its focus by a change of its lines, which is seen only beside what it was.
  const readLook = (element: Element): string =>
    [element, ...element.querySelectorAll('*')]
      .map((part) => {
        const { stroke, strokeWidth, filter, visibility, opacity } = getComputedStyle(part);
        return [stroke, strokeWidth, filter, visibility, opacity].join();
      })
      .join(';');
  Object.assign(window, { readLook });
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex], audio[controls], video[controls]';
  const controls = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter((element) => {
    const isOpen = !element.closest('[inert], [popover]:not(:popover-open), details:not([open]) > :not(summary)');
    return (
      isOpen &&
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true })
    );
  });
  controls.forEach((element, index) => Object.assign(element, { stop: index, look: readLook(element) }));
  return controls.map(
    (element) =>
      `${element.tagName} ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}`
  );
};

/** The control that has the focus, and what is wrong with how it shows. */
const readStop = (): Stop => {
  const element = document.activeElement as (HTMLElement & { stop?: number; look?: string }) | null;
  if (!element || element === document.body) return { index: -1, name: 'the page', problem: null };
  const name = `${element.tagName} ${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}`;
  const hasRing = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
    const isDrawn =
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/, 0\)$|transparent/.test(outlineColor);
    return isDrawn || boxShadow !== 'none';
  };
  // The parts of a drawn control may carry its ring.
  const { readLook } = window as unknown as { readLook: (element: Element) => string };
  const isDrawn = element instanceof SVGElement;
  const parts = [element, ...(isDrawn ? element.querySelectorAll('*') : [])];
  const ring = parts.some(hasRing) || (isDrawn && element.look !== undefined && element.look !== readLook(element));
  const box = element.getBoundingClientRect();
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // A frame's ring is drawn inside it, round what has the focus there.
  const problem =
    !ring && element.tagName !== 'IFRAME'
      ? 'no focus ring'
      : box.width * box.height === 0
        ? 'no area'
        : !isInside
          ? 'outside the window'
          : null;
  return { index: element.stop ?? -1, name, problem };
};

async function walk(page: Page): Promise<{ missed: string[]; problems: string[]; left: boolean }> {
  const controls = await page.evaluate(numberControls);
  const reached = new Set<number>();
  const problems = new Set<string>();
  let left = false;
  for (let presses = 0; presses < controls.length * 1.5 + 20 && !left; presses += 1) {
    await page.keyboard.press('Tab');
    const { index, name, problem } = await page.evaluate(readStop);
    left = name === 'the page' || (index === 0 && reached.has(0) && reached.size > 1);
    reached.add(index);
    if (problem) problems.add(`${name}: ${problem}`);
  }
  return { missed: controls.filter((_, index) => !reached.has(index)), problems: [...problems], left };
}

describe('keyboard', () => {
  // Within the preview of /embed/ every stop is that of its frame; the test of the builder walks through it.
  const paths = selectKinds(listPaths().filter((path) => path !== '/embed/'));
  it.each(paths.flatMap((path) => [360, 1440].map((width) => [path, width] as const)))(
    'reaches every control of %s at %i px, shows where it is, and gets out again',
    async (path, width) => {
      const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      await visit(page, path);
      await scrollThrough(page);
      const { missed, problems, left } = await walk(page);
      expect.soft(missed, 'not reached').toEqual([]);
      expect.soft(problems).toEqual([]);
      expect.soft(left, 'got out').toBe(true);
    },
    120_000
  );

  it('skips to the text', async () => {
    const page = await open();
    await visit(page, '/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});
