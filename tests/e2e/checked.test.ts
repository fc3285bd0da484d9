import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { selectTally, selectUsedClaims } from '../../src/lib/story/coverage.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, toUrl, visit } from '../support/browser.ts';
import { chapters, story, toChapterPath } from '../support/content.ts';

const open = createBrowser();
const [first, last] = [chapters[0]!, chapters.at(-1)!];

/** How the words of claims look: sign, line under them, and whether they have a ground. */
const readTints = (page: Page, within = 'main'): Promise<{ sign: string; line: string; ground: boolean }[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} .prose .claim[data-sign]`)].map((span) => {
        const { textDecorationStyle, textDecorationLine, backgroundColor } = getComputedStyle(span);
        return {
          sign: span.dataset['sign']!,
          line: textDecorationLine === 'none' ? '' : textDecorationStyle,
          ground: !/, 0\)$|transparent/.test(backgroundColor)
        };
      }),
    within
  );

describe('the switch', () => {
  it.each([true, false])('tints the words of its chapter by verdict (script: %s)', async (javaScriptEnabled) => {
    const page = await open({ javaScriptEnabled });
    await page.goto(toUrl('/'));
    const before = await readTints(page);
    expect(before.filter(({ ground }) => ground)).toEqual([]);
    await page.locator(`#${first.slug} [data-checked]`).focus();
    await page.keyboard.press('Space');
    const tinted = await readTints(page, `#${first.slug}`);
    expect(tinted.length).toBeGreaterThan(5);
    expect(tinted.filter(({ ground, line }) => !ground || !line)).toEqual([]);
    expect((await readTints(page, `#${last.slug}`)).filter(({ ground }) => ground)).toEqual([]);
  });

  it('has another line for each family', async () => {
    const page = await open();
    await visit(page, '/');
    await page.locator('[data-checked="all"]').check();
    const tints = await readTints(page);
    const lines = new Map(tints.map(({ sign, line }) => [sign, line]));
    expect(lines.size).toBe(story.site.verdictFamilies.length);
    expect(new Set(lines.values()).size).toBe(lines.size);
  });

  it('of the home page turns all others, is told, and leaves nothing behind', async () => {
    const page = await open();
    await visit(page, '/');
    const all = page.getByRole('switch', { name: 'Show what is checked' }).first();
    await all.check();
    const others = page.locator('[data-checked="chapter"]');
    expect(await others.count()).toBe(chapters.length);
    for (const other of await others.all()) expect(await other.isChecked()).toBe(true);
    expect(await page.locator('#said').textContent()).toContain('marked by verdict');
    await others.first().uncheck();
    expect(await all.isChecked()).toBe(false);
    expect(await all.evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
    const readGrounds = async () => (await readTints(page, `#${first.slug}`)).filter(({ ground }) => ground);
    await expect.poll(readGrounds).toEqual([]);
    expect(
      await page.evaluate(
        () =>
          document.cookie +
          Object.keys(localStorage)
            .filter((key) => key !== 'theme')
            .join()
      )
    ).toBe('');
  });

  it.each(['light', 'dark'] as const)('passes axe when on, %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await visit(page, toChapterPath(first.slug));
    await page.locator('[data-checked]').check();
    expect(await checkAxe(page)).toEqual([]);
  });
});

describe('the bar', () => {
  it.each(chapters)('of $slug says how many claims are of which family', async (chapter) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(toChapterPath(chapter.slug)));
    const claims = selectUsedClaims(story, [chapter]);
    const tally = selectTally(claims, story.site);
    const key = await page.locator('.checked-key li').allInnerTexts();
    expect(key.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
      tally.map(({ family, count }) => `${family.label} ${count}`)
    );
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.checked-bar .checked-part')].map((part) => part.getBoundingClientRect().width)
    );
    const sum = widths.reduce((total, width) => total + width, 0);
    widths.forEach((width, index) => expect(width / sum).toBeCloseTo(tally[index]!.count / claims.length, 1));
  });

  it.each([280, 360, 768])('fits %i px', async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await visit(page, toChapterPath(last.slug));
    await page.locator('[data-checked]').check();
    expect(await readOverflow(page)).toBeNull();
  });
});
