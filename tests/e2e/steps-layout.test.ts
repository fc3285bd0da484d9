import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { visit } from '../support/browser.ts';
import { chapter, createSteps, desk, path, phone, readStep, sizes, views } from '../support/steps.ts';

const { open, openChapter } = createSteps();
const drawing = '.steps-drawing';

describe('scroll steps', () => {
  it('stay at the top of a phone, at most 45svh high, and over no text', async () => {
    const page = await openChapter({ viewport: phone });
    for (const index of [...views.keys()].slice(1)) {
      await readStep(page, index);
      const { top, height, left, right } = await page
        .locator(drawing)
        .first()
        .evaluate((element) => element.getBoundingClientRect());
      expect([top, left]).toEqual([0, expect.closeTo(phone.width - right, 0) as number]);
      expect(height).toBeLessThanOrEqual(phone.height * 0.45 + 1);
      expect(height).toBeGreaterThan(phone.height * 0.3);
      const shown = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)?.closest('.steps-drawing') !== null,
        [phone.width / 2, height - 4]
      );
      expect(shown).toBe(true);
    }
  });

  it('stay beside the text on a desk', async () => {
    const page = await openChapter({ viewport: desk });
    for (const index of [2, views.length - 2]) {
      await readStep(page, index);
      const [own, step] = await Promise.all(
        [page.locator(drawing).first(), page.locator('.story-steps .step').nth(index)].map((one) =>
          one.evaluate((element) => element.getBoundingClientRect())
        )
      );
      expect(own!.left).toBeGreaterThan(step!.right);
      expect(own!.top).toBeGreaterThanOrEqual(0);
      expect(own!.bottom).toBeLessThanOrEqual(desk.height);
    }
  });

  it.each(sizes)('move nothing while they follow, on %s', async (_, viewport) => {
    const page = await open({ viewport, reducedMotion: 'no-preference' });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[])
          shifts.push(
            `${entry.value}: ${entry.sources.map(({ node }) => (node as Element | undefined)?.outerHTML?.slice(0, 80)).join(', ')}`
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, path);
    const top = await page
      .locator('.story-steps')
      .first()
      .evaluate((steps) => steps.getBoundingClientRect().top);
    await page.mouse.move(viewport.width / 3, viewport.height * 0.8);
    for (let y = 0; y < top; y += 400) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (const index of views.keys()) {
      await readStep(page, index);
      await page.waitForTimeout(350);
    }
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });

  it('lets a link to a paragraph end below the drawing on a phone', async () => {
    const page = await openChapter({ viewport: phone }, `${path}#p-${chapter.slug}-8`);
    await page.locator('.story-steps [data-follow][data-ready]').first().waitFor();
    const [bottom, top] = await page.evaluate(
      (id) => [
        document.querySelector('.steps-drawing')!.getBoundingClientRect().bottom,
        document.getElementById(id)!.getBoundingClientRect().top
      ],
      `p-${chapter.slug}-8`
    );
    expect(top).toBeGreaterThanOrEqual(bottom!);
  });

  it.each([
    ['under reduced motion', { reducedMotion: 'reduce' }],
    ['without script', { javaScriptEnabled: false }],
    ['in a low window', { viewport: { width: 740, height: 360 } }]
  ] as [string, BrowserContextOptions][])('are a figure and then its text %s', async (_, options) => {
    const page = await openChapter({ viewport: phone, ...options });
    expect(await page.locator(drawing).first().isVisible()).toBe(false);
    expect(await page.locator('.story-steps .step-link a').first().isVisible()).toBe(true);
    const [figure, text] = await Promise.all(
      ['.story-steps > .figure', '.steps-text'].map((one) =>
        page
          .locator(one)
          .first()
          .evaluate((element) => element.getBoundingClientRect())
      )
    );
    expect(figure!.bottom).toBeLessThanOrEqual(text!.top);
  });

  it('are a figure and then its text in print', async () => {
    const page = await openChapter({ viewport: desk });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(drawing).first().isVisible()).toBe(false);
    expect(await page.locator('.story-steps .step-link').first().isVisible()).toBe(false);
  });
});
