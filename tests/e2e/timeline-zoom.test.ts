import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser } from '../support/browser.ts';
import { clickPoint, openWidget, readCard, readFocus, readWindow } from '../support/widget.ts';

const open = createBrowser();
const near = '?window=2025-11-01/2026-02-13';

const openTimeline = async (query = '', width = 1440): Promise<Page> => {
  const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce', hasTouch: width < 720 });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  return page;
};
const press = (page: Page, control: string) => page.locator(`[data-bench="${control}"]`).click();
const expectWindow = (page: Page) => expect.poll(() => readWindow(page), { timeout: 3000 });
const countLive = (page: Page): Promise<number> => page.locator('.drawing.live:visible').count();
const toLength = ([from, to]: [string, string]): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** A point of the drawing where nothing is drawn. */
const readGround = (page: Page): Promise<{ x: number; y: number }> =>
  page.locator('.sheet').evaluate((sheet) => {
    sheet.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, bottom } = sheet.getBoundingClientRect();
    for (let y = Math.max(top, 0) + 160; y < bottom; y += 8) {
      const x = left + width / 2;
      if (!document.elementFromPoint(x, y)?.closest('a, text')) return { x, y };
    }
    throw new Error('The drawing has no free place.');
  });

const readHeights = (page: Page): Promise<number[]> =>
  page.evaluate(() => [
    document.documentElement.scrollHeight,
    ...[...document.querySelectorAll('.sheet, .figure-foot')].map((one) => one.getBoundingClientRect().top + scrollY)
  ]);

describe('zoom of the timeline', () => {
  it.each([360, 1440])('goes in by the control, in the room of the whole, and out again, at %i px', async (width) => {
    const page = await openTimeline('', width);
    const before = await readHeights(page);
    expect(await page.locator('[data-bench="zoom-out"]').getAttribute('aria-disabled')).toBe('true');
    await press(page, 'zoom-in');
    await expectWindow(page).not.toBeNull();
    expect(await countLive(page)).toBe(1);
    const [first] = [readWindow(page)!];
    await press(page, 'zoom-in');
    await expect.poll(() => toLength(readWindow(page)!)).toBeLessThan(toLength(first));
    expect(await readHeights(page)).toEqual(before);
    await press(page, 'zoom-out');
    await press(page, 'zoom-out');
    await expectWindow(page).toBeNull();
    expect(await countLive(page)).toBe(0);
    expect(await readHeights(page)).toEqual(before);
  });

  it('goes by keys: + − 0', async () => {
    const page = await openTimeline();
    await page.locator('[data-bench="lanes"] a:not([tabindex="-1"])').focus();
    await page.keyboard.press('+');
    await expectWindow(page).not.toBeNull();
    await page.keyboard.press('+');
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await expectWindow(page).toBeNull();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await page.keyboard.press('0');
    await expectWindow(page).toBeNull();
  });

  it('goes by the wheel with Ctrl held, and leaves the plain wheel to the page', async () => {
    const page = await openTimeline();
    const { x, y } = await readGround(page);
    await page.mouse.move(x, y);
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(readWindow(page)).toBeNull();
    const place = await readGround(page);
    await page.mouse.move(place.x, place.y);
    // What reads the wheel is on its way since the pointer came near.
    await page.waitForLoadState('networkidle');
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expectWindow(page).not.toBeNull();
  });

  it('ends at three days', async () => {
    const page = await openTimeline('?window=2026-02-01/2026-02-05');
    await press(page, 'zoom-in');
    await expect.poll(() => toLength(readWindow(page)!)).toBeLessThanOrEqual(4);
    expect(await page.locator('[data-bench="zoom-in"]').getAttribute('aria-disabled')).toBe('true');
  });

  it('flies there where motion is welcome', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    await openWidget(page, '/timeline/', 'timeline');
    await press(page, 'zoom-in');
    await expectWindow(page).not.toBeNull();
    expect(await countLive(page)).toBe(1);
  });

  it('opens with two fingers', async () => {
    const page = await openTimeline('', 360);
    const { x, y } = await readGround(page);
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart
          ? [
              { x, y: y - apart },
              { x, y: y + apart }
            ].map((point, id) => ({ ...point, id }))
          : []
      });
    // What reads hands is loaded with the first touch; fingers are slower than this, as a rule.
    const loaded = page.waitForResponse(/\/engine\./).then((response) => response.finished());
    await touch('touchStart', 30);
    await loaded;
    await page.waitForTimeout(300);
    for (const apart of [40, 60, 90, 120]) await touch('touchMove', apart);
    await touch('touchEnd', 0);
    await expectWindow(page).not.toBeNull();
  });
});

describe('a part of the clock', () => {
  it('slides by its controls, and no further than the clock', async () => {
    const page = await openTimeline(near);
    const before = readWindow(page)!;
    await press(page, 'pan');
    await expect.poll(() => readWindow(page)![0] < before[0]).toBe(true);
    expect(toLength(readWindow(page)!)).toBeCloseTo(toLength(before), -1);
    for (let time = 0; time < 60; time += 1) {
      if ((await page.locator('[data-bench="pan"]').getAttribute('aria-disabled')) === 'true') break;
      await press(page, 'pan');
    }
    expect(await page.locator('[data-bench="pan"]').getAttribute('aria-disabled')).toBe('true');
  });

  it('is dragged by the mouse, and a drag chooses nothing', async () => {
    const page = await openTimeline(near);
    const before = readWindow(page)!;
    const { x, y } = await readGround(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.move(x + 240, y, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => readWindow(page)![0] < before[0]).toBe(true);
    expect(await readCard(page)).toBeNull();
    await clickPoint(page, 'event', 'heavy-load-trial');
    expect(await readCard(page)).toBe('heavy-load-trial');
  });

  it('has a scrollbar that keys and pointers move', async () => {
    const page = await openTimeline();
    const bar = page.locator('[role="scrollbar"]');
    expect(await bar.isVisible()).toBe(false);
    await press(page, 'zoom-in');
    await press(page, 'zoom-in');
    await expectWindow(page).not.toBeNull();
    await bar.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('0');
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    await page.keyboard.press('End');
    await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('100');
    const box = (await bar.boundingBox())!;
    await page.mouse.click(box.x + 2, box.y + box.height / 2);
    await expect.poll(() => bar.getAttribute('aria-valuenow')).toBe('0');
  });

  it('follows the focus', async () => {
    const page = await openTimeline(near);
    await page.locator('[data-bench="lanes"] [data-event="parliament-dissolved"]').evaluate((link) => link.focus());
    await expect.poll(() => readWindow(page)![0] < '2023-06').toBe(true);
    const link = page.locator('[data-bench="lanes"] [data-event="parliament-dissolved"]');
    await expect.poll(async () => (await link.boundingBox())!.width).toBeGreaterThan(20);
    await page.keyboard.press('PageDown');
    await expect.poll(() => readFocus(page, 'data-event')).not.toBe('parliament-dissolved');
    const id = await readFocus(page, 'data-event');
    expect(id).not.toBeNull();
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).toBe(id);
  });

  it('says once where it is when a control has moved it', async () => {
    const page = await openTimeline();
    await press(page, 'zoom-in');
    await expect.poll(() => page.locator('[role="status"]').textContent()).toMatch(/\d{4}.*\d+ events?/);
  });
});
