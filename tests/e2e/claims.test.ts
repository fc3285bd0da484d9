import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { resolveFamily } from '../../src/lib/story/sign.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, doubleText, readOverflow, toUrl, visit, watchPage } from '../support/browser.ts';
import { story } from '../support/content.ts';

const open = createBrowser();
const all = story.claims.length;
const rowsOf = (page: Page) =>
  page.locator('#ledger tbody tr:visible').evaluateAll((rows) => rows.map(({ id }) => id.replace('claim-', '')));
const countOf = (page: Page) => page.locator('#claim-count').innerText();
/** Claims of a family of verdicts, in the order of the document. */
const idsOf = (family: string): string[] =>
  story.claims.filter((claim) => resolveFamily(claim, story.site).id === family).map(({ id }) => id);

describe('the ledger', () => {
  it('narrows, and keeps it in the address', async () => {
    const page = await open();
    const problems = watchPage(page);
    await visit(page, '/claims/?utm=x');
    expect(await rowsOf(page)).toHaveLength(all);
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption({ label: 'Contradicted' });
    expect(await rowsOf(page)).toEqual(idsOf('contradicted'));
    expect(await countOf(page)).toBe(`${idsOf('contradicted').length} of ${all} claims`);
    await page.waitForURL('**/claims/?verdict=contradicted&utm=x');
    await page.getByRole('combobox', { name: 'Subject' }).selectOption({ label: 'Kipushi / Ivanhoe Mines' });
    expect(await rowsOf(page)).toEqual(['C30']);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await rowsOf(page)).toHaveLength(all);
    await page.waitForURL('**/claims/?utm=x');
    expect(problems).toEqual([]);
  });

  it('opens as an address says, and says what it could not follow', async () => {
    const page = await open();
    await visit(page, '/claims/?lane=mirador&kind=attributed&chapter=moon&sort=-date');
    expect(await rowsOf(page)).toEqual(['C09', 'C08', 'C07', 'C10']);
    expect(await page.getByRole('combobox', { name: 'Lane' }).inputValue()).toBe('mirador');
    expect(await page.locator('#claim-refused').innerText()).toContain('chapter=moon');
    expect(await page.locator('[data-sort="date"]').getAttribute('aria-sort')).toBe('descending');
  });

  it('searches as one types', async () => {
    const page = await open();
    await visit(page, '/claims/');
    await page.getByRole('searchbox').pressSequentially('kipushi germ');
    expect(await rowsOf(page)).toEqual(['C30']);
    await page.waitForURL('**/?q=kipushi+germ');
    await page.getByRole('searchbox').fill('no such word');
    expect(await countOf(page)).toBe('No claim fits');
    expect(await page.getByRole('status').filter({ hasText: 'No claim fits' }).count()).toBe(1);
  });

  it('sorts by the heads of its columns, with the keyboard', async () => {
    const page = await open();
    await visit(page, '/claims/');
    const head = page.getByRole('button', { name: 'Verdict' });
    await head.focus();
    await page.keyboard.press('Enter');
    expect((await rowsOf(page)).slice(0, 3)).toEqual(idsOf('confirmed').slice(0, 3));
    await page.keyboard.press('Enter');
    expect((await rowsOf(page))[0]).toBe(idsOf('opinion')[0]);
    await page.waitForURL('**/?sort=-verdict');
    expect(await head.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('goes back as the browser does', async () => {
    const page = await open();
    await visit(page, '/claims/?verdict=contradicted');
    await visit(page, '/claims/?verdict=company');
    await page.goBack();
    expect(await rowsOf(page)).toEqual(idsOf('contradicted'));
  });

  it('finds the claim of a link, whatever it shows', async () => {
    const page = await open();
    await visit(page, '/claims/?verdict=contradicted#claim-C07');
    const row = page.locator('#claim-C07');
    await expect
      .poll(() => row.evaluate((element) => element.matches(':target') && element.checkVisibility()))
      .toBe(true);
    await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    expect(await rowsOf(page)).toHaveLength(all);
  });

  it('marks the row of a link when the address sorts it', async () => {
    const page = await open();
    await visit(page, '/claims/?sort=-claim#claim-C07');
    await expect.poll(() => page.locator('#claim-C07').evaluate((row) => row.matches(':target'))).toBe(true);
    expect((await rowsOf(page))[0]).toBe(story.claims.at(-1)!.id);
  });

  it('is a table without script, with every claim and no control', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/claims/'));
    expect(await rowsOf(page)).toHaveLength(all);
    expect(await page.locator('main :is(select, input, button):visible').count()).toBe(0);
    expect(await page.getByRole('columnheader').count()).toBe(8);
  });

  it('stays where it is when its script arrives', async () => {
    const page = await open();
    await page.addInitScript(() => {
      const state = window as unknown as { shift: number };
      state.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) state.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await visit(page, '/claims/');
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.05);
  });

  it('is read as records where text is twice as large', async () => {
    const page = await open();
    await visit(page, '/claims/');
    await doubleText(page);
    for (const width of [1440, 768, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await readOverflow(page), `at ${width} px`).toBeNull();
    }
  });

  it('prints every column that it shows', async () => {
    const page = await open();
    await visit(page, '/claims/?verdict=contradicted');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#ledger thead').innerText()).toContain('Subject');
    const controls = page.locator('main :is(select, input, button)');
    expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
  });
});

describe('a claim', () => {
  const samples = story.site.verdictFamilies.flatMap(({ id }) => idsOf(id)[0] ?? []);

  it.each(samples)('%s is accessible, and quiet', async (id) => {
    const page = await open();
    const problems = watchPage(page);
    await visit(page, `/claims/${id}/`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect.soft(await checkAxe(page), colorScheme).toEqual([]);
    }
    expect(problems).toEqual([]);
  });

  it.each(samples)('%s has a review where the verdict is ours to give', async (id) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(`/claims/${id}/`));
    const claim = story.claims.find((one) => one.id === id)!;
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    if (resolveFamily(claim, story.site).sign === 'quote') return expect(data).toEqual([]);
    expect(data).toHaveLength(1);
    expect(JSON.parse(data[0]!)).toMatchObject({ '@type': 'ClaimReview', claimReviewed: claim.statement });
  });

  it('leads to its words, its uses, its neighbours and to whom to write', async () => {
    const page = await open();
    await visit(page, '/claims/C07/');
    const main = page.locator('main');
    expect(await main.getByRole('link', { name: 'Read it in the document' }).getAttribute('href')).toMatch(
      /^https:.*#:~:text=[^,]+,[^,]+$/
    );
    expect(await main.locator('a[href*="#p-last-signature-"]').count()).toBeGreaterThan(0);
    expect(await main.locator('a[href$="/timeline/phase-ii-basically-complete/"]').count()).toBe(1);
    expect(await main.locator('[rel="prev"]').getAttribute('href')).toMatch(/\/claims\/C06\/$/);
    const letter = new URL((await main.locator('.report-error').getAttribute('href'))!);
    expect(letter.pathname).toBe(story.site.contact);
    expect(letter.searchParams.get('subject')).toContain('Claim C07');
    expect(letter.searchParams.get('body')).toContain('/claims/C07/');
  });

  it('can be written about from every page', async () => {
    const page = await open();
    await visit(page, '/glossary/');
    const letter = new URL((await page.locator('footer .report-error').getAttribute('href'))!);
    expect(letter.searchParams.get('subject')).toContain('Glossary');
    expect(letter.searchParams.get('body')).toContain('/glossary/');
  });

  it('has its paragraphs where it says', async () => {
    const page = await open();
    await visit(page, '/claims/C07/');
    const href = (await page.locator('main a[href*="#p-"]').first().getAttribute('href'))!;
    await page.goto(new URL(href, toUrl('/')).href);
    expect(await page.locator(':target').count()).toBe(1);
  });
});
