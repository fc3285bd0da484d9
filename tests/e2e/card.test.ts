import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, toUrl } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { openWidget, readCard, readFocus, readQuery } from '../support/widget.ts';

const open = createBrowser();
const id = 'vault-launch';
const event = story.events.find((one) => one.id === id)!;
const card = (page: Page) => page.locator('[data-card]');
const openCard = async (width = 1440, query = `?event=${id}`): Promise<Page> => {
  const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  await card(page).waitFor();
  return page;
};
/** A page on a phone, where fingers can be moved over the card. */
async function openPhone(query = `?event=${id}`): Promise<Page> {
  const page = await open({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  await page.locator('[data-card][aria-busy="false"]').waitFor();
  return page;
}
async function swipe(page: Page, across: number, down: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await card(page).evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = (await card(page).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, Math.min(box.y + box.height / 2, 500)];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let step = 1; step <= 8; step++) {
    const at = { x: x + (across * step) / 8, y: y + (down * step) / 8 };
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('the card of an event', () => {
  it('says who states it, what the document claims, our verdict and why, and the sources', async () => {
    const page = await openCard();
    const text = () => card(page).innerText();
    await expect.poll(text).toContain(`Stated by ${event.statedBy}.`);
    for (const one of story.claims.filter((claim) => event.claims.includes(claim.id))) {
      const { verdict } = one;
      const family = story.site.verdictFamilies.find(({ verdicts }) => verdicts.includes(verdict))!;
      const shown = await text();
      for (const part of [one.statement, family.label, one.reason]) expect.soft(shown).toContain(part);
    }
    expect(await text()).toContain('Our check');
    const links = card(page).locator('a[href*="#evidence-"]');
    expect(await links.count()).toBe(event.evidence.length);
    expect(await checkAxe(page)).toEqual([]);
  });

  it('leads to what happened meanwhile, and says how far that is', async () => {
    const page = await openCard();
    const line = card(page).locator('.card-meanwhile');
    expect(await line.innerText()).toMatch(/Meanwhile · Mirador[^]+(later|earlier|same)/);
    const link = line.getByRole('link');
    const href = await link.getAttribute('href');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => readCard(page)).not.toBe(id);
    const other = await readCard(page);
    expect(href).toContain(`/timeline/${other}/`);
    expect(readQuery(page, 'event')).toBe(other);
    expect(await readFocus(page, 'data-card')).toBe(other);
    await page.goBack();
    await expect.poll(() => readCard(page)).toBe(id);
  });

  it('steps, and closes', async () => {
    const page = await openCard();
    await card(page).getByRole('button', { name: 'Next event' }).click();
    await expect.poll(() => readCard(page)).not.toBe(id);
    await card(page).getByRole('button', { name: 'Previous event' }).click();
    await expect.poll(() => readCard(page)).toBe(id);
    await card(page).getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => readCard(page)).toBeNull();
    await expect.poll(() => readFocus(page, 'data-event')).toBe(id);
  });

  it('has its head at once, and says where the rest is when it does not come', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    let go: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/cards/events.json', async (route) => {
      await wait;
      await route.abort();
    });
    await openWidget(page, `/timeline/?event=${id}`, 'timeline');
    await card(page).getByText(event.title).waitFor();
    expect(await card(page).getAttribute('aria-busy')).toBe('true');
    await card(page).getByText('on its way').waitFor();
    go();
    await card(page).getByText('could not be loaded').waitFor();
    await card(page).locator(`a[href$="/timeline/${id}/"]`).click();
    await page.waitForURL(toUrl(`/timeline/${id}/`));
  });

  it('is fetched with those of all events, and not before a reader comes near', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await openWidget(page, '/timeline/', 'timeline');
    await page.waitForTimeout(400);
    const count = () => urls.filter((url) => url.endsWith('/cards/events.json')).length;
    expect(count()).toBe(0);
    await page.locator('[data-widget="timeline"] .sheet').hover();
    await expect.poll(count).toBe(1);
  });
});

describe('the card on a phone', () => {
  it('lies under its event, as wide as the sheet, and leaves the event in sight', async () => {
    const page = await openCard(360, '?event=general-election-run-off');
    await page.locator('[data-card][aria-busy="false"]').waitFor();
    const box = (await card(page).boundingBox())!;
    expect(box.width).toBeGreaterThan(320);
    const mark = (await page
      .locator('.drawing:visible [data-event="general-election-run-off"]')
      .first()
      .boundingBox())!;
    expect(mark.y).toBeGreaterThanOrEqual(0);
    expect(mark.y).toBeLessThan(box.y);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });

  it('goes on with a swipe, and leaves up and down to the page', async () => {
    const page = await openPhone();
    await swipe(page, -160, 6);
    await expect.poll(() => readCard(page)).not.toBe(id);
    const next = await readCard(page);
    await page.locator('[data-card][aria-busy="false"]').waitFor();
    await swipe(page, 160, 6);
    await expect.poll(() => readCard(page)).toBe(id);
    const before = await page.evaluate(() => scrollY);
    await swipe(page, 10, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    await swipe(page, -30, 0);
    await page.waitForTimeout(200);
    expect([next, await readCard(page)]).toEqual([next, id]);
  });

  it('has its steps within reach of a thumb', async () => {
    const page = await openPhone();
    for (const name of ['Previous event', 'Next event', 'Close']) {
      const box = (await card(page).getByRole('button', { name }).boundingBox())!;
      expect.soft(box.height, name).toBeGreaterThanOrEqual(44);
      expect.soft(box.y + box.height, name).toBeLessThanOrEqual(801);
    }
  });
});
