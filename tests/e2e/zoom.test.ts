import { describe, expect, it } from 'vitest';
import { createBrowser, doubleText, readOverflow, visit } from '../support/browser.ts';
import { listPaths, selectKinds } from '../support/dist.ts';

const open = createBrowser();
const paths = selectKinds(listPaths());

/** Words that are cut off: text wider than a box that hides what overflows. */
const readCut = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
    .filter((element) => {
      const { overflowX, position, clipPath } = getComputedStyle(element);
      const isVisuallyHidden = position === 'absolute' && (clipPath !== 'none' || element.clientWidth <= 1);
      const isCut = overflowX === 'hidden' || overflowX === 'clip';
      return isCut && !isVisuallyHidden && element.checkVisibility() && element.scrollWidth > element.clientWidth + 1;
    })
    .map((element) => `${element.tagName} ${element.className}: ${(element.textContent ?? '').trim().slice(0, 60)}`);

describe('zoom', () => {
  it.each(paths)('%s works with text twice as large', async (path) => {
    const page = await open({ viewport: { width: 1280, height: 900 } });
    await visit(page, path);
    await doubleText(page);
    for (const width of [1280, 640, 360]) {
      await page.setViewportSize({ width, height: 900 });
      expect.soft(await readOverflow(page), `${width} px`).toBeNull();
      // Links that lie over a drawing follow its new width a moment later.
      await expect.poll(() => page.evaluate(readCut), { message: `${width} px` }).toEqual([]);
    }
  });

  // 1,280 by 1,024 px at 400 % leave 320 by 256 CSS pixels.
  it.each(paths)('%s works four times as large', async (path) => {
    const page = await open({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
    await visit(page, path);
    expect(await readOverflow(page)).toBeNull();
    const fixed = await page.evaluate(() => {
      scrollTo(0, 400);
      const bars = [...document.querySelectorAll('body *')].filter((element) => {
        const { position } = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const isStuck = position === 'fixed' || (position === 'sticky' && box.top <= 1);
        return (
          isStuck &&
          element.checkVisibility() &&
          box.width > 200 &&
          box.height > 0 &&
          box.bottom > 0 &&
          box.top < innerHeight
        );
      });
      return bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
    });
    expect(fixed, 'pixels that stay in the way of the text').toBeLessThanOrEqual(128);
  });
});
