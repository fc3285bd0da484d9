import { describe, expect, it } from 'vitest';
import { createBrowser, visit } from '../support/browser.ts';
import { listPaths, selectKinds } from '../support/dist.ts';

const open = createBrowser();

describe('print', () => {
  it.each(selectKinds(listPaths()))('%s has its text and no controls, black on white', async (path) => {
    const page = await open({ colorScheme: 'dark' });
    await visit(page, path);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const { controls, lost, paper, ink, words } = await page.evaluate(() => {
      const isShown = (element: Element): boolean => element.checkVisibility();
      const shown = [...document.querySelectorAll('button, select, input, textarea, nav')].filter(isShown);
      const notes = [...document.querySelectorAll('main .notes > li')];
      const main = document.querySelector('main')!;
      return {
        controls: shown.map((element) => element.outerHTML.slice(0, 100)),
        lost: notes.filter((note) => !isShown(note) || note.getBoundingClientRect().height === 0).map(({ id }) => id),
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(main).color,
        words: main.innerText.length
      };
    });
    expect.soft(controls).toEqual([]);
    expect.soft(lost, 'notes that do not print').toEqual([]);
    expect.soft(paper).toMatch(/rgba?\((255, 255, 255|0, 0, 0, 0\))/);
    expect.soft(ink).toBe('rgb(0, 0, 0)');
    expect.soft(words).toBeGreaterThan(20);
  });

  it.each(['A4', 'Letter'])('fits %s', async (format) => {
    const page = await open();
    const path = listPaths().find((one) => one.startsWith('/chapters/'))!;
    await visit(page, path);
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(40);
  });

  it('shows the addresses of links to other sites', async () => {
    const page = await open();
    await visit(
      page,
      listPaths().find((one) => one.startsWith('/chapters/'))!
    );
    await page.emulateMedia({ media: 'print' });
    const after = await page
      .locator('main a[href^="http"]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content + (link.textContent ?? ''));
    expect(after).toContain('http');
  });
});
