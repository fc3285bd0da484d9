import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl } from '../support/browser.ts';

const open = createBrowser();

/** Every text and mark of the figure, where it stands. */
const readBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const figure = document.querySelector('.figure')!;
    const elements = [...figure.querySelectorAll('p, li, text, tspan, .shape, line, path, rect, svg, button, summary')];
    return elements
      .filter((one) => !one.closest('.controls, .clock, .lanes, .live, .overlay, [role="status"], dialog'))
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        const place = [x, y + scrollY, width, height].map((value) => value.toFixed(2)).join(' ');
        return `${one.tagName} ${one.getAttribute('class') ?? ''} ${place}`.replace(/ (pointed|chosen)/g, '');
      });
  });

describe('waking up', () => {
  it.each([360, 768, 1440])('moves no box and changes no pixel but those of the controls, at %i px', async (width) => {
    const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    let release = () => undefined as void;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\.js$/, async (route) => {
      await gate;
      await route.continue();
    });
    await page.goto(toUrl('/timeline/'), { waitUntil: 'commit' });
    await page.locator('.figure-foot').waitFor();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const shoot = () =>
      page.locator('.figure-drawing').screenshot({
        mask: [page.locator('.timeline :is(.bar, .readings, .clock)')],
        animations: 'disabled'
      });
    const readAll = async () => ({ boxes: await readBoxes(page), picture: await shoot() });
    const before = await readAll();
    release();
    await page.locator('[data-widget="timeline"][data-ready]').waitFor();
    await page.mouse.move(0, 0);
    const after = await readAll();
    expect(after.boxes).toEqual(before.boxes);
    expect(before.boxes.length).toBeGreaterThan(40);
    expect(after.picture.equals(before.picture)).toBe(true);
  });
});
