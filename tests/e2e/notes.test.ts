import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, visit } from '../support/browser.ts';
import { listPaths } from '../support/dist.ts';

const open = createBrowser();
const chapter = listPaths().find((path) => path.startsWith('/chapters/'))!;
const marks = 'main p [data-note]';

const isOpen = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector(':popover-open') !== null);
const readNote = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>(':popover-open')?.innerText ?? '');

describe('notes', () => {
  it('open on hover, next to their mark, and close when the pointer leaves', async () => {
    const page = await open();
    await visit(page, chapter);
    const mark = page.locator(marks).first();
    await mark.hover();
    await expect.poll(() => isOpen(page)).toBe(true);
    expect((await readNote(page)).length).toBeGreaterThan(20);
    const gap = await page.evaluate((selector) => {
      const [from, to] = [document.querySelector(selector)!, document.querySelector(':popover-open')!].map((element) =>
        element.getBoundingClientRect()
      );
      return Math.max(to!.top - from!.bottom, from!.top - to!.bottom);
    }, marks);
    expect(gap).toBeLessThan(24);
    await page.mouse.move(2, 2);
    await expect.poll(() => isOpen(page)).toBe(false);
  });

  it('stay while the pointer is on them', async () => {
    const page = await open();
    await visit(page, chapter);
    await page.locator(marks).first().hover();
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.locator(':popover-open').hover();
    await page.waitForTimeout(800);
    expect(await isOpen(page)).toBe(true);
  });

  it('open on keyboard focus, and close with Escape, focus kept', async () => {
    const page = await open();
    await visit(page, chapter);
    for (let presses = 0; presses < 60 && !(await isOpen(page)); presses += 1) await page.keyboard.press('Tab');
    expect(await readNote(page)).not.toBe('');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-note]'))).toBe(true);
  });

  it('open on tap, and close on a tap elsewhere', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await visit(page, chapter);
    await page.locator(marks).first().tap();
    await expect.poll(() => isOpen(page)).toBe(true);
    const inside = await page.evaluate(() => {
      const box = document.querySelector(':popover-open')!.getBoundingClientRect();
      return box.left >= 0 && box.right <= innerWidth;
    });
    expect(inside).toBe(true);
    await page.touchscreen.tap(5, 5);
    await expect.poll(() => isOpen(page)).toBe(false);
  });

  it('scroll with their mark', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await visit(page, chapter);
    await page.locator(marks).first().tap();
    await expect.poll(() => isOpen(page)).toBe(true);
    const readDistance = (): Promise<number> =>
      page.evaluate((selector) => {
        const [mark, note] = [document.querySelector(selector)!, document.querySelector(':popover-open')!];
        return note.getBoundingClientRect().top - mark.getBoundingClientRect().top;
      }, marks);
    const before = await readDistance();
    await page.evaluate(() => scrollBy({ top: 400, behavior: 'instant' }));
    expect(Math.abs((await readDistance()) - before)).toBeLessThan(1);
  });

  it('open on a tap on the words, too', async () => {
    const page = await open({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
    await visit(page, chapter);
    const words = page.locator('main p .claim:not(:has(a))').first();
    const expected = await words.evaluate((element) => (element.nextElementSibling as HTMLElement).dataset['note']);
    await words.tap();
    await expect.poll(() => isOpen(page)).toBe(true);
    const [start] = (await readNote(page)).split('\n');
    expect(await page.locator(`#${expected}`).textContent()).toContain(start!.trim());
  });

  it('make way where a key follows the link of their mark', async () => {
    const page = await open();
    await visit(page, chapter);
    await page.locator(marks).first().focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.querySelector('.note:target') !== null)).toBe(true);
    expect(await isOpen(page)).toBe(false);
  });

  it('say the verdict, the evidence and where it can be read', async () => {
    const page = await open();
    await visit(page, chapter);
    const note = await page.locator('main .mark[class*="verdict-"]').first().getAttribute('data-note');
    const text = await page.locator(`#${note}`).textContent();
    expect(text?.length).toBeGreaterThan(60);
    expect(await page.locator(`#${note} a[href]`).count()).toBeGreaterThan(0);
  });

  it('of terms explain the word', async () => {
    const page = await open();
    await visit(page, chapter);
    await page.locator('main a.term').first().hover();
    await expect.poll(() => readNote(page)).not.toBe('');
  });
});

describe('paragraph links', () => {
  it('appear on hover and focus, and copy the address', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visit(page, chapter);
    const paragraph = page.locator('main p.para').nth(1);
    const link = paragraph.locator('.permalink');
    const readOpacity = (): Promise<number> => link.evaluate((element) => Number(getComputedStyle(element).opacity));
    await page.mouse.move(2, 2);
    expect(await readOpacity()).toBe(0);
    await paragraph.hover();
    await expect.poll(readOpacity).toBe(1);
    await link.click();
    const id = await paragraph.getAttribute('id');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`${chapter}#${id}$`));
    await page.mouse.move(2, 2);
    await link.focus();
    await expect.poll(readOpacity).toBe(1);
  });
});
