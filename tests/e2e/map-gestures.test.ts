import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser } from '../support/browser.ts';
import { openWidget, readFocus, readQuery } from '../support/widget.ts';

const open = createBrowser({ args: ['--disable-3d-apis'] });
const wide = { viewport: { width: 1280, height: 1000 }, reducedMotion: 'reduce' as const };
const phone = {
  viewport: { width: 360, height: 800 },
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce' as const
};

const readAt = (page: Page): number[] | null => readQuery(page, 'at')?.split(',').map(Number) ?? null;
const readZoom = (page: Page): number => readAt(page)?.[2] ?? NaN;

/** The middle of the panel that moves, in the middle of the window. */
async function readMiddle(page: Page): Promise<{ x: number; y: number }> {
  const panel = page.locator('.map-panel:first-child:visible').first();
  await panel.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const { x, y, width, height } = (await panel.boundingBox())!;
  return { x: x + width * 0.45, y: Math.min(y + height * 0.4, 700) };
}

async function openMap(options: Parameters<typeof open>[0], query = ''): Promise<Page> {
  const page = await open(options);
  await openWidget(page, `/map/${query}`, 'map');
  await page.locator('.map-picture').hover();
  await page.waitForLoadState('networkidle');
  return page;
}

async function touch(session: CDPSession, type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) {
  const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
  await session.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Keeps what a map says to hands from now on: a hint stays for a moment only, and a busy machine may miss it. */
async function hear(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said = new Set<string>();
    new MutationObserver(() => {
      const hint = document.querySelector('.map-hand')?.textContent;
      if (hint) said.add(hint);
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { readSaid: () => [...said] });
  });
  return () => page.evaluate(() => (window as unknown as { readSaid: () => string[] }).readSaid());
}

describe('hands on a map', () => {
  it('scroll the page with a plain wheel, and are told how to zoom', async () => {
    const page = await openMap({ viewport: { width: 1280, height: 700 } });
    const { x, y } = await readMiddle(page);
    await page.mouse.move(x, y);
    const readSaid = await hear(page);
    const before = await page.evaluate(() => scrollY);
    // More than once: what answers hands may still be on its way.
    const wheel = async () => {
      await page.mouse.wheel(0, 8);
      return readSaid();
    };
    await expect.poll(wheel, { interval: 300 }).toEqual([expect.stringMatching(/^Hold (Ctrl|⌘) and scroll to zoom$/)]);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    expect(readAt(page)).toBeNull();
    await expect.poll(() => page.locator('.map-hand').count(), { timeout: 5000 }).toBe(0);
  });

  it('zoom at the hand with Ctrl held, and the page stays', async () => {
    const page = await openMap(wide);
    const { x, y } = await readMiddle(page);
    await page.mouse.move(x, y);
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => readZoom(page)).toBeGreaterThan(2.5);
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });

  it('drag with a mouse, which chooses nothing, and zoom by a double click', async () => {
    const page = await openMap(wide, '?at=0,-20,4');
    const { x, y } = await readMiddle(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 40, y, { steps: 4 });
    await page.mouse.move(x - 80, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => readAt(page)?.[1]).toBeGreaterThan(-20);
    expect(readQuery(page, 'asset')).toBeNull();
    await page.mouse.dblclick(x, y);
    await expect.poll(() => readZoom(page)).toBe(5);
  });

  it('scroll the page with one finger, and move the map with two', async () => {
    const page = await openMap(phone);
    const { x, y } = await readMiddle(page);
    const readSaid = await hear(page);
    const session = await page.context().newCDPSession(page);
    await touch(session, 'touchStart', [[x, y]]);
    for (const by of [10, 20, 30]) await touch(session, 'touchMove', [[x - by, y]]);
    await touch(session, 'touchEnd', []);
    expect(readAt(page)).toBeNull();
    await expect.poll(readSaid).toEqual(['Use two fingers to move the map']);
    await touch(session, 'touchStart', [
      [x - 30, y],
      [x + 30, y]
    ]);
    for (const by of [10, 20, 30, 40])
      await touch(session, 'touchMove', [
        [x - 30 - by, y],
        [x + 30 + by, y]
      ]);
    await touch(session, 'touchEnd', []);
    await expect.poll(() => readZoom(page)).toBeGreaterThan(2);
  });

  it('zoom and pan by keys, and come back to the whole map', async () => {
    const page = await openMap(wide);
    await page.locator('.map-mark[tabindex="0"]:visible').first().focus();
    const start = await readFocus(page, 'data-mark');
    await page.keyboard.press('+');
    await expect.poll(() => readZoom(page)).toBeGreaterThan(3);
    const [, lon = 0] = readAt(page)!;
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => readAt(page)?.[1]).toBeLessThan(lon);
    await page.keyboard.press('-');
    await expect.poll(() => readZoom(page)).toBeLessThan(3);
    await page.keyboard.press('0');
    await expect.poll(() => readAt(page)).toBeNull();
    expect(await page.locator('.map-moved').count()).toBe(0);
    expect(start).not.toBeNull();
  });

  it('go from asset to asset by arrows on a moved map, which follows', async () => {
    const page = await openMap(wide, '?at=-11,26,7');
    const mark = page.locator('.map-scene .map-mark').first();
    await mark.focus();
    const seen = new Set<string | null>();
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(60);
      const id = await readFocus(page, 'data-mark');
      expect(id).not.toBeNull();
      seen.add(id);
    }
    expect(seen.size).toBeGreaterThan(5);
  });

  it('open a crowd, which says its make-up, until its assets stand alone', async () => {
    const page = await openMap(wide, '?at=-5,20,3');
    const crowd = page.locator('.map-scene .map-gather').first();
    expect(await crowd.getAttribute('aria-label')).toMatch(/^\d+ assets: (\d+ [\w -]+(, )?)+; go closer$/);
    const ids = (await crowd.getAttribute('data-crowd'))!.split(' ');
    expect(ids.length).toBeGreaterThan(3);
    await crowd.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => readZoom(page)).toBeGreaterThan(3.9);
    const known = new Set(ids);
    await expect
      .poll(() =>
        page
          .locator('.map-scene .map-mark')
          .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-mark') ?? ''))
          .then((found) => found.filter((id) => known.has(id)).length)
      )
      .toBeGreaterThan(2);
  });

  it('find every control large enough for a finger', async () => {
    const page = await openMap(phone);
    const sizes = await page
      .locator('.map-zoom:visible')
      .evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))
      );
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
  });

  it('never capture the page: no listener keeps one finger or a plain wheel', async () => {
    const page = await openMap(phone);
    const action = await page
      .locator('.map-panel:first-child:visible')
      .first()
      .evaluate((one) => getComputedStyle(one).touchAction);
    expect(action).toBe('pan-x pan-y');
  });
});
