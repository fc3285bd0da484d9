import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, visit } from '../support/browser.ts';

const open = createBrowser();
const readPaper = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const colours = [document.body, document.documentElement].map(
      (element) => getComputedStyle(element).backgroundColor
    );
    return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? '';
  });

describe('theme', () => {
  it('follows the system until the reader chooses, and remembers the choice on every page', async () => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, '/');
    const light = await readPaper(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await readPaper(page);
    expect(dark).not.toBe(light);

    await page.getByLabel('Theme').selectOption('light');
    expect(await readPaper(page)).toBe(light);
    await visit(page, '/glossary/');
    expect(await readPaper(page)).toBe(light);
    expect(await page.getByLabel('Theme').inputValue()).toBe('light');

    await page.getByLabel('Theme').selectOption({ index: 0 });
    expect(await readPaper(page)).toBe(dark);
    await page.reload();
    expect(await readPaper(page)).toBe(dark);
  });

  it('holds from the first paint: the choice is on the page before its body', async () => {
    const page = await open({ colorScheme: 'light' });
    await visit(page, '/');
    await page.getByLabel('Theme').selectOption('dark');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Object.assign(window, { themeAtBody: document.documentElement.dataset['theme'] });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { themeAtBody: string }).themeAtBody)).toBe('dark');
  });

  it('works where storage is closed', async () => {
    const page = await open({ colorScheme: 'light' });
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('closed', 'SecurityError');
        }
      });
    });
    await visit(page, '/');
    const light = await readPaper(page);
    await page.getByLabel('Theme').selectOption('dark');
    expect(await readPaper(page)).not.toBe(light);
    expect(errors).toEqual([]);
  });

  it.each(['/', '/timeline/', '/map/'])('of forced colours keeps the words and marks of %s', async (path) => {
    const page = await open({ forcedColors: 'active' });
    await visit(page, path);
    const invisible = await page.evaluate(() => {
      const paper = getComputedStyle(document.documentElement).backgroundColor;
      const toFill = (element: Element): string => getComputedStyle(element).fill;
      // Words in the colour of the paper are seen where a filled shape lies under them.
      const isOnShape = (text: Element): boolean => {
        text.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = text.getBoundingClientRect();
        const under = document.elementsFromPoint(left + width / 2, top + height / 2);
        return under.some(
          (one) => /^(rect|path|circle)$/.test(one.tagName) && toFill(one) !== paper && toFill(one) !== 'none'
        );
      };
      return [...document.querySelectorAll('svg text')]
        .filter((text) => text.checkVisibility() && toFill(text) === paper && !isOnShape(text))
        .map(({ textContent }) => textContent);
    });
    expect(invisible).toEqual([]);
  });
});
