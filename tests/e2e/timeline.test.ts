import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { clickPoint, openWidget, readCard, readFocus, readPoint, readQuery } from '../support/widget.ts';

const open = createBrowser();
const [first, second] = ['vault-launch', 'heavy-load-trial'];
const widths = [360, 1440];
const openTimeline = async (width = 1440, query = ''): Promise<Page> => {
  const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  return page;
};

describe('timeline', () => {
  it.each(widths)('starts in the first 720 px and says when it is ready, at %i px', async (width) => {
    const page = await openTimeline(width);
    const top = await page
      .locator('[data-widget="timeline"]')
      .evaluate((element) => element.getBoundingClientRect().top + scrollY);
    expect(top).toBeLessThan(720);
    expect(await page.evaluate(() => performance.getEntriesByName('widget-ready').length)).toBeGreaterThan(0);
    expect(await page.locator('[role="status"], [aria-live="polite"]').count()).toBe(1);
  });

  it.each(widths)('has every event, once, in the order of a lane, at %i px', async (width) => {
    const page = await openTimeline(width);
    const ids = await page
      .locator('[data-bench="lanes"] [data-event]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-event')));
    expect([...ids].sort()).toEqual(story.events.map(({ id }) => id).sort());
  });

  it.each(widths)('lets a pointer reach every event, at %i px', async (width) => {
    const page = await openTimeline(width);
    const covered: string[] = [];
    for (const { id } of story.events) if (!(await readPoint(page, 'event', id))) covered.push(id);
    expect(covered).toEqual([]);
  });

  it.each(widths)('opens a card by pointer, puts it into the address, and goes back, at %i px', async (width) => {
    const page = await openTimeline(width);
    await clickPoint(page, 'event', first!);
    await expect.poll(() => readCard(page)).toBe(first);
    expect(readQuery(page, 'event')).toBe(first);
    await page.locator('[data-bench="next"]').click();
    const next = await readCard(page);
    expect(next).not.toBe(first);
    expect(readQuery(page, 'event')).toBe(next);
    await page.goBack();
    expect(await readCard(page)).toBe(first);
    await page.goBack();
    expect(await readCard(page)).toBeNull();
    expect(readQuery(page, 'event')).toBeNull();
  });

  it.each(widths)('moves by arrows, Home and End, opens with Enter and closes with Escape, at %i px', async (width) => {
    const page = await openTimeline(width);
    const lanes = page.locator('[data-bench="lanes"]');
    expect(await lanes.locator('a:not([tabindex="-1"])').count()).toBe(1);
    await lanes.locator('a:not([tabindex="-1"])').focus();
    await page.keyboard.press('Home');
    const start = await readFocus(page, 'data-event');
    await page.keyboard.press(width < 720 ? 'ArrowDown' : 'ArrowRight');
    const neighbour = await readFocus(page, 'data-event');
    expect(neighbour).not.toBe(start);
    await page.keyboard.press('End');
    expect(await readFocus(page, 'data-event')).not.toBe(neighbour);
    await page.keyboard.press('Home');
    expect(await readFocus(page, 'data-event')).toBe(start);
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toBe(start);
    expect(await readFocus(page, 'data-card')).toBe(start);
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => readFocus(page, 'data-event')).toBe(start);
  });

  it('reaches every event with the arrows', async () => {
    const page = await openTimeline();
    await page.locator('[data-bench="lanes"] a:not([tabindex="-1"])').focus();
    const reached = new Set<string | null>();
    for (const across of ['ArrowUp', 'ArrowDown']) {
      await page.keyboard.press(across);
      await page.keyboard.press('Home');
      for (const _ of story.events) {
        reached.add(await readFocus(page, 'data-event'));
        await page.keyboard.press('ArrowRight');
      }
    }
    expect(story.events.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it.each(widths)('opens at a deep link, and ignores what it does not know, at %i px', async (width) => {
    const page = await openTimeline(width, `?event=${second}&utm=x`);
    expect(await readCard(page)).toBe(second);
    await openWidget(page, '/timeline/?event=no-such-event', 'timeline');
    expect(await readCard(page)).toBeNull();
  });

  it('leads from the card to the page of the event', async () => {
    const page = await openTimeline(1440, `?event=${second}`);
    await page.locator(`[data-card] a[href$="/timeline/${second}/"]`).click();
    await page.waitForURL(toUrl(`/timeline/${second}/`));
  });

  it('moves nothing when a card opens', async () => {
    const page = await openTimeline();
    const readHeight = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await readHeight();
    await clickPoint(page, 'event', second!);
    expect(await readHeight()).toBe(before);
  });
});
