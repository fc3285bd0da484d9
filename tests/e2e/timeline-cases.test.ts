import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { cases } from '../../src/lab/cases.ts';
import { parseDate } from '../../src/schemas/date.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, watchPage } from '../support/browser.ts';
import { createLab } from '../support/lab.ts';
import { readOverlaps } from '../support/labels.ts';
import { readCard, readFocus, readQuery } from '../support/widget.ts';

const open = createBrowser();
const toAddress = createLab();
const widths = [280, 360, 768, 1440];
/** Two thousand labels and more have too many pairs to compare; their drawing is the same code. */
const names = Object.keys(cases).filter((name) => !/^events-\d{4,}$/.test(name));

const watch = (page: Page): string[] => watchPage(page, new URL('/', toAddress('')).href);

/** Opens a case and waits until it answers. */
async function openCase(page: Page, name: string, query?: string): Promise<void> {
  await page.goto(toAddress(name, query));
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.locator('[data-widget="timeline"]').first().scrollIntoViewIfNeeded();
  await page.locator('[data-widget="timeline"][data-ready="true"]').first().waitFor();
}

const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))))
  );

/** Presses a control as often as it works; a story with nothing to zoom into has it disabled or not at all. */
async function press(page: Page, control: string, times: number): Promise<void> {
  const button = page.locator(`[data-bench="${control}"]:visible`).first();
  for (let time = 0; time < times; time += 1) {
    if ((await button.count()) === 0 || (await button.isDisabled())) return;
    if ((await button.getAttribute('aria-disabled')) === 'true') return;
    await button.click();
    await settle(page);
  }
}

const readDrawings = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('[data-widget="timeline"] svg.drawing')].filter(
        (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 0
      ).length
  );

describe('a timeline of an odd story', () => {
  it.each(names)('%s is a sensible picture at every width and zoom', async (name) => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const problems = watch(page);
    await openCase(page, name);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await settle(page);
      expect.soft(await readDrawings(page), `drawings at ${width} px`).toBe(1);
      expect.soft(await readOverlaps(page), `labels at ${width} px`).toEqual([]);
      expect.soft(await readOverflow(page), `${width} px`).toBeNull();
      for (const step of [1, 2, 3]) {
        await press(page, 'zoom-in', 1);
        expect.soft(await readDrawings(page), `drawings at ${width} px, zoom ${step}`).toBe(1);
        expect.soft(await readOverlaps(page), `labels at ${width} px, zoom ${step}`).toEqual([]);
        expect.soft(await readOverflow(page), `${width} px, zoom ${step}`).toBeNull();
      }
      if (width === 360 || width === 1440) expect.soft(await checkAxe(page), `axe, ${width} px`).toEqual([]);
      await press(page, 'zoom-out', 9);
    }
    expect(problems).toEqual([]);
  });

  it.each(names.filter((name) => name !== 'no-events'))('%s opens a card that has its words', async (name) => {
    const page = await open({ reducedMotion: 'reduce' });
    const problems = watch(page);
    await openCase(page, name);
    await press(page, 'next', 1);
    await page.locator('[data-card]').waitFor();
    const id = await readCard(page);
    const { title } = cases[name]!().story.events.find((event) => event.id === id)!;
    await expect.poll(() => page.locator('[data-card]').textContent()).toContain(`${title}: so it was told.`);
    expect(problems).toEqual([]);
  });
});

describe('a count of events', () => {
  const clickCount = async (page: Page): Promise<void> => {
    const words = page.locator('.drawing:visible [data-count] text').first();
    await words.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = (await words.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
  };

  it('is taken apart by a zoom', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await openCase(page, 'events-200');
    await clickCount(page);
    await expect.poll(() => readQuery(page, 'window')).not.toBeNull();
    expect(await page.locator('.card.count').count()).toBe(0);
  });

  it('is listed where no zoom takes it apart', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await openCase(page, 'one-day');
    await clickCount(page);
    const list = page.locator('.card.count');
    await list.waitFor();
    const first = list.locator('[data-event]').first();
    const id = await first.getAttribute('data-event');
    await first.click();
    await expect.poll(() => readCard(page)).toBe(id);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
  });
});

describe('a timeline that is read from the right', () => {
  /** Ids in order of time; of two that start on one day, either may come first. */
  const { story } = cases['arabic']!();
  const starts = new Map(story.events.map(({ id, date }) => [id, parseDate(date).start]));

  it('lets time run from the right', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    await openCase(page, 'arabic');
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    const marks = await page.locator('svg.drawing:visible [data-event] .shape').evaluateAll((shapes) =>
      shapes.map((shape) => ({
        id: shape.closest('[data-event]')!.getAttribute('data-event')!,
        x: shape.getBoundingClientRect().x
      }))
    );
    const sorted = marks.sort((a, b) => starts.get(a.id)! - starts.get(b.id)!);
    expect(sorted.length).toBeGreaterThan(1);
    expect(sorted[0]!.x).toBeGreaterThan(sorted.at(-1)!.x);
  });

  it('moves by the arrows as the picture runs', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    await openCase(page, 'arabic');
    await page.locator('[data-bench="lanes"] a:not([tabindex="-1"])').first().focus();
    await page.keyboard.press('Home');
    const first = await readFocus(page, 'data-event');
    await page.keyboard.press('ArrowLeft');
    const next = await readFocus(page, 'data-event');
    expect(starts.get(next!)).toBeGreaterThanOrEqual(starts.get(first!)!);
    expect(next).not.toBe(first);
    await page.keyboard.press('ArrowRight');
    expect(await readFocus(page, 'data-event')).toBe(first);
  });
});

describe('a query that makes no sense', () => {
  const queries = [
    '?',
    '?&&&===&',
    '?%',
    '?event=',
    '?event=no-such-event',
    '?event=%E0%A4%A',
    '?event=%00',
    '?event=__proto__',
    '?event=constructor',
    '?event=../../event-1',
    '?event[]=event-1',
    '?event=no-such-event&event=event-1',
    `?event=${'x'.repeat(3000)}`,
    '?t=',
    '?t=never',
    '?t=2025-13-45',
    '?t=2026/2020',
    '?t=99999999999-01',
    '?window=',
    '?window=2020-01-01',
    '?window=2020-02-30/2021-01-01',
    '?window=2021-01-01/2020-01-01',
    '?window=-1e9/1e9',
    '?reading=poem&theme=<script>&lang=xx-xx-xx&plain=perhaps'
  ];

  it('leaves the whole timeline, ready and without a card', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    const problems = watch(page);
    for (const query of queries) {
      await openCase(page, 'events-20', query);
      expect.soft(await readCard(page), query).toBeNull();
      expect.soft(await readDrawings(page), query).toBe(1);
      expect.soft(await page.locator('svg.drawing.live:visible').count(), query).toBe(0);
      expect.soft(problems.splice(0), query).toEqual([]);
    }
  });
});
