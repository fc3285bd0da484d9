import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, readOverflow } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { clickPoint, openWidget, readCard, readFocus, readQuery, readWindow } from '../support/widget.ts';

const open = createBrowser();
const near = 'window=2025-11-01/2026-02-13';

const openTimeline = async (query = '', width = 1440): Promise<Page> => {
  const page = await open({ viewport: { width, height: 900 }, reducedMotion: 'reduce', hasTouch: width < 720 });
  await openWidget(page, `/timeline/${query}`, 'timeline');
  return page;
};
const readReading = (page: Page) => page.locator('[data-widget="timeline"]').getAttribute('data-reading');

describe('readings of the timeline', () => {
  it('are one control apart, in the address, and come back with it', async () => {
    const page = await openTimeline();
    const choose = (name: string) => page.locator('.readings').getByRole('button', { name, exact: true }).click();
    await choose('List');
    await expect.poll(() => readQuery(page, 'reading')).toBe('list');
    expect(await page.locator('.lanes li:visible').count()).toBe(story.events.length);
    expect(await page.locator('.drawing:visible').count()).toBe(0);
    await choose('Table');
    await expect.poll(() => readQuery(page, 'reading')).toBe('table');
    expect(await page.locator('.timeline-table tbody tr:visible').count()).toBe(story.events.length);
    expect(await page.locator('.readings [aria-pressed="true"]').textContent()).toBe('Table');
    await page.reload();
    await page.locator('[data-widget="timeline"][data-ready]').waitFor();
    expect(await readReading(page)).toBe('table');
    await choose('Picture');
    await expect.poll(() => readQuery(page, 'reading')).toBeNull();
    expect(await page.locator('.drawing:visible').count()).toBe(1);
  });

  it.each(['list', 'table'])(
    'show what is in the window as a %s, say what they leave out, and bring it back',
    async (reading) => {
      const page = await openTimeline(`?${near}&reading=${reading}`);
      const items = page.locator(reading === 'list' ? '.lanes li:visible' : '.timeline-table tbody tr:visible');
      const shown = await items.count();
      expect(shown).toBeGreaterThan(3);
      expect(await page.locator('.left-out').textContent()).toContain(`${story.events.length - shown} events`);
      await page.locator('.left-out button').click();
      await expect.poll(() => items.count()).toBe(story.events.length);
      await expect.poll(() => readWindow(page)).toBeNull();
      expect(await page.locator('.left-out').count()).toBe(0);
    }
  );

  it('open cards from the list', async () => {
    const page = await openTimeline('?reading=list');
    await page.locator('.lanes [data-event="vault-launch"]').click();
    await expect.poll(() => readCard(page)).toBe('vault-launch');
  });

  it.each([280, 320, 360])('never make a page of %i px scroll sideways', async (width) => {
    for (const query of ['', `?${near}`, '?reading=list', '?reading=table', '?event=vault-launch', '?event=nope']) {
      const page = await openTimeline(query, width);
      expect.soft(await readOverflow(page), query).toBeNull();
    }
  });
});

describe('addresses of the timeline', () => {
  it('open a window, a clock and an event together', async () => {
    const page = await openTimeline(`?t=2026-01&${near}&event=heavy-load-trial`);
    expect(await readCard(page)).toBe('heavy-load-trial');
    expect(await page.locator('.drawing.live:visible').count()).toBe(1);
    expect(await page.locator('.drawing.live .is-future').count()).toBeGreaterThan(0);
    expect(await page.locator('.overlay .hand').count()).toBe(1);
    expect(new URL(page.url()).search).toBe(`?t=2026-01&${near}&event=heavy-load-trial`);
  });

  it('zoom to a pair on the clock, and leave it when asked for all', async () => {
    const page = await openTimeline('?t=2025-10/2026-01');
    expect(await page.locator('.drawing.live:visible').count()).toBe(1);
    expect(readWindow(page)).toBeNull();
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Show all', exact: true }).click();
    await expect.poll(() => page.locator('.drawing.live:visible').count()).toBe(0);
  });

  it('come back with the view of their entry', async () => {
    const page = await openTimeline(`?${near}`);
    const before = readWindow(page);
    await clickPoint(page, 'event', 'vault-launch');
    await expect.poll(() => readCard(page)).toBe('vault-launch');
    await page.locator('.readings').getByRole('button', { name: 'List' }).click();
    await expect.poll(() => readQuery(page, 'reading')).toBe('list');
    await page.goBack();
    await expect.poll(() => readCard(page)).toBeNull();
    expect(readWindow(page)).toEqual(before);
    await expect.poll(() => readReading(page)).toBe('picture');
    await page.goForward();
    await expect.poll(() => readCard(page)).toBe('vault-launch');
    await expect.poll(() => readReading(page)).toBe('list');
  });

  it('say in one line what they could not follow, until it is dismissed', async () => {
    const page = await openTimeline('?event=no-such-event&window=never&utm=x');
    const notice = page.locator('.notice');
    expect(await notice.count()).toBe(1);
    const words = await notice.textContent();
    expect(words).toContain('event=no-such-event');
    expect(words).toContain('window=never');
    expect(words).not.toContain('utm');
    expect(await page.locator('.drawing.live:visible').count()).toBe(0);
    await notice.getByRole('button').click();
    expect(await notice.count()).toBe(0);
    await openWidget(page, '/timeline/?utm=x', 'timeline');
    expect(await notice.count()).toBe(0);
  });

  it('are shown for the time being to whoever sends one', async () => {
    const page = await openTimeline();
    const ask = (what: string) =>
      page.locator('[data-widget="timeline"]').evaluate((widget, asked) => {
        let answer: unknown;
        const reply = (value: unknown) => (answer = value instanceof Element ? value.getAttribute('class') : value);
        widget.dispatchEvent(new CustomEvent('widget-ask', { detail: { what: asked, reply } }));
        return answer as string & string[];
      }, what);
    expect(await ask('view')).toBe('');
    expect(await ask('ids')).toHaveLength(story.events.length);
    expect(await ask('picture')).not.toContain('live');
    const entries = await page.evaluate(() => history.length);
    await page
      .locator('[data-widget="timeline"]')
      .evaluate((widget, detail) => widget.dispatchEvent(new CustomEvent('widget-show', { detail })), `?${near}`);
    await expect.poll(() => ask('view')).toBe(`?${near}`);
    expect((await ask('ids')).length).toBeLessThan(story.events.length);
    await expect.poll(() => ask('picture')).toContain('live');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await page.locator('[role="status"]').textContent()).toBe('');
  });
});

describe('key help', () => {
  it('opens by ? and by its button, closes with Escape, and gives the focus back', async () => {
    const page = await openTimeline();
    const help = page.locator('dialog.timeline-keys');
    await page.locator('[data-bench="lanes"] a:not([tabindex="-1"])').focus();
    const id = await readFocus(page, 'data-event');
    await page.keyboard.press('?');
    expect(await help.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    expect(await readFocus(page, 'data-event')).toBe(id);
    await page.locator('.controls .keys').click();
    expect(await help.isVisible()).toBe(true);
    await help.getByRole('button').click();
    expect(await help.isVisible()).toBe(false);
  });
});

describe('controls of the timeline', () => {
  it('have room for a thumb', async () => {
    const page = await open({ viewport: { width: 360, height: 800 }, hasTouch: true, isMobile: true });
    await openWidget(page, `/timeline/?${near}`, 'timeline');
    const small = await page.locator('.controls button, .scrollbar').evaluateAll((all) =>
      all
        .map((one) => ({ name: one.textContent || one.getAttribute('aria-label'), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44)
        .map(({ name, box }) => `${name}: ${box.height}`)
    );
    expect(small).toEqual([]);
  });

  it.each([360, 1440])('leave the drawing in the first 720 px, at %i px', async (width) => {
    const page = await open({ viewport: { width, height: 900 }, hasTouch: width < 720, isMobile: width < 720 });
    await openWidget(page, '/timeline/', 'timeline');
    const top = await page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top + scrollY);
    expect(top).toBeLessThan(720);
  });
});
