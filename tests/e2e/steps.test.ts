import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseSteps } from '../../src/lib/chapters/steps.ts';
import { createBrowser, visit } from '../support/browser.ts';
import { story } from '../support/content.ts';

const open = createBrowser();
const chapter = story.chapters.find(({ body }) => parseSteps(body).groups.length > 0)!;
const path = `/chapters/${chapter.slug}/`;
const views = parseSteps(chapter.body).steps.flatMap(({ group, view }) => (group ? [view!] : []));
const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
const sizes = [
  ['a phone', phone],
  ['a desk', desk]
] as const;

const drawing = '.steps-drawing';
const openChapter = async (options: BrowserContextOptions, to = path): Promise<Page> => {
  const page = await open({ reducedMotion: 'no-preference', ...options });
  await visit(page, to);
  return page;
};

/** Scrolls until a step stands on the reading line, as a reader does, and waits for the drawing. */
async function readStep(page: Page, index: number): Promise<void> {
  await page
    .locator('.story-steps .step')
    .nth(index)
    .evaluate((step) => {
      const { top, height } = step.getBoundingClientRect();
      scrollBy({ top: top + Math.min(height / 2, 80) - innerHeight * 0.6, behavior: 'instant' });
    });
  await page.locator('.story-steps [data-follow][data-ready]').first().waitFor();
}

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

  it('say nothing to those who listen', async () => {
    const page = await openChapter({ viewport: desk });
    await readStep(page, 0);
    expect(
      await page.locator('.steps-drawing').evaluateAll((all) => all.map((one) => one.getAttribute('aria-hidden')))
    ).not.toContain(null);
    expect(await page.locator('.steps-drawing :is([role="status"], [aria-live], [tabindex="0"])').count()).toBe(0);
  });
});
