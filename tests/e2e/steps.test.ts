import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createSteps, desk, readStep, sizes, views } from '../support/steps.ts';

const { openChapter } = createSteps();

const readShown = (page: Page) =>
  page.evaluate(() => ({
    view: document.querySelector<HTMLElement>('.story-steps [data-follow]')?.dataset['view'] ?? '',
    steps: [...document.querySelectorAll('.story-steps .step')].flatMap((step, index) =>
      step.hasAttribute('data-shown') ? index : []
    ),
    chosen: [...document.querySelectorAll('.story-steps [data-follow] .chosen')].map((mark) =>
      mark.getAttribute('data-event')
    )
  }));

/** What the drawing shows once it has come to rest. */
const readNames = async (page: Page): Promise<string> => {
  await page.waitForTimeout(400);
  return page
    .locator('.story-steps [data-follow] .live')
    .first()
    .evaluate((svg) => svg.textContent ?? '');
};

const toEvent = (view: string): string | null => new URLSearchParams(view).get('event');

describe('scroll steps', () => {
  it.each(sizes)('show what the text tells, down and up again, on %s', async (_, viewport) => {
    const page = await openChapter({ viewport });
    const drawn: string[] = [];
    for (const index of views.keys()) {
      await readStep(page, index);
      await expect
        .poll(() => readShown(page))
        .toEqual({
          view: `?${views[index]}`,
          steps: [index],
          chosen: [toEvent(views[index]!)]
        });
      drawn.push(await readNames(page));
    }
    expect(new Set(drawn).size, 'drawings that differ').toBe(views.length);
    for (const index of [...views.keys()].reverse()) {
      await readStep(page, index);
      await expect.poll(() => readShown(page).then(({ steps }) => steps)).toEqual([index]);
      expect(await readNames(page)).toBe(drawn[index]);
    }
  });

  it.each(sizes)('leave the address and the scrolling to the reader, on %s', async (_, viewport) => {
    const page = await openChapter({ viewport });
    const address = page.url();
    const entries = await page.evaluate(() => history.length);
    await readStep(page, 0);
    await page.mouse.move(viewport.width / 3, viewport.height * 0.8);
    const before = await page.evaluate(() => scrollY);
    for (let turn = 1; turn <= 8; turn++) {
      await page.mouse.wheel(0, 150);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + turn * 150);
    }
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => scrollY)).toBe(before + 8 * 150);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => history.length)).toBe(entries);
  });

  it.each(sizes)('follow the focus and keep it in sight, on %s', async (_, viewport) => {
    const page = await openChapter({ viewport });
    await readStep(page, 0);
    for (const index of [2, 0]) {
      const link = page.locator('.story-steps .step').nth(index).locator('.step-link a');
      await link.focus();
      await expect.poll(() => readShown(page).then(({ steps }) => steps)).toContain(index);
      const isSeen = await link.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === element;
      });
      expect(isSeen).toBe(true);
    }
  });

  it('lead each to its view on the page of the timeline, and its marks to their pages', async () => {
    const page = await openChapter({ viewport: desk });
    const links = await page
      .locator('.story-steps .step-link a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(views.map((view) => expect.stringMatching(new RegExp(`/timeline/\\?${view}$`)) as string));
    await readStep(page, 0);
    await expect
      .poll(() => page.locator('.story-steps [data-follow] a[href*="/timeline/"]').count(), { timeout: 5000 })
      .toBeGreaterThan(0);
  });

  it('say nothing to those who listen', async () => {
    const page = await openChapter({ viewport: desk });
    await readStep(page, 0);
    expect(
      await page.locator('.steps-drawing').evaluateAll((all) => all.map((one) => one.getAttribute('aria-hidden')))
    ).not.toContain(null);
    expect(await page.locator('.steps-drawing :is([role="status"], [aria-live], [tabindex="0"])').count()).toBe(0);
  });
});
