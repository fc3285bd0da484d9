import { describe, expect, it } from 'vitest';
import { toUrl } from '../support/browser.ts';
import { createDocuments } from '../support/embed/documents.ts';

const { open, openEmbed } = createDocuments();

describe('an island in an embed', () => {
  it('lays its links over their labels in a frame of another width too', async () => {
    const page = await openEmbed('/embed/v1/timeline/', { viewport: { width: 1200, height: 900 } });
    const readMisplaced = () =>
      page.evaluate(() => {
        const drawing = [...document.querySelectorAll('.drawing')].find(({ clientWidth }) => clientWidth > 0)!;
        const links = [...document.querySelectorAll<HTMLElement>('.lanes .laid > [data-event]')];
        const wrong = links.filter((link) => {
          const label = drawing.querySelector(`[data-event="${link.dataset['event']}"] .title`)!;
          const [own, words] = [link, label].map((element) => element.getBoundingClientRect());
          return own!.left > words!.left || own!.right < words!.right || own!.top > words!.top + 1;
        });
        return links.length > 0 ? wrong.length : null;
      });
    for (const width of [1200, 700, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(readMisplaced, { message: `${width} px` }).toBe(0);
    }
  });

  it('paints its marks anew as the reader filters and turns the clock', async () => {
    const page = await openEmbed('/embed/v1/map/');
    const count = (state = '') => page.locator(`.map-stage .map-mark${state}:visible`).count();
    const all = await count();
    const chip = page.locator('.map-chip', { hasText: 'Chinese-controlled' });
    await chip.click();
    await expect.poll(() => count()).toBe(Number(await chip.locator('.map-count').textContent()));
    await chip.click();
    await expect.poll(() => count()).toBe(all);
    await page.locator('.map-clock .before').click();
    await page.locator('.map[data-clock]').waitFor();
    await expect.poll(async () => (await count('.is-unknown')) + (await count('.is-changed'))).toBeGreaterThan(0);
  });
});

describe('the card of an embed', () => {
  it('stands where it does not cover its asset', async () => {
    const page = await openEmbed('/embed/v1/map/?asset=tenke', { viewport: { width: 420, height: 978 } });
    await page.locator('[data-card="tenke"]').waitFor();
    const isSeen = () =>
      page.evaluate(() => {
        const symbols = [...document.querySelectorAll('.map-stage [data-mark="tenke"] .map-symbol')];
        const box = symbols.find((one) => one.getClientRects().length > 0)!.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return hit?.closest('[data-mark]')?.getAttribute('data-mark');
      });
    await expect.poll(isSeen).toBe('tenke');
  });
});

describe('the view of an embed', () => {
  it('comes from its address, and goes no further', async () => {
    const page = await openEmbed('/embed/v1/timeline/?event=vault-launch&utm_source=x');
    const entries = await page.evaluate(() => history.length);
    const card = page.locator('[data-card="vault-launch"]');
    await card.waitFor();
    const room = await page.locator('.embed-room').boundingBox();
    const box = await card.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(room!.y + room!.height + 1);
    await page.keyboard.press('Escape');
    await page.locator('[data-bench="next"]').click();
    await page.locator('[data-card]').first().waitFor();
    expect(page.url()).toBe(toUrl('/embed/v1/timeline/?event=vault-launch&utm_source=x'));
    expect(
      await page.evaluate(() => [history.length, document.cookie, localStorage.length, sessionStorage.length])
    ).toEqual([entries, '', 0, 0]);
  });

  it('shows an asset, a class and a clock', async () => {
    const page = await openEmbed('/embed/v1/map/?asset=tenke&show=china&t=2015');
    await page.locator('[data-card="tenke"]').waitFor();
    expect(await page.locator('[data-card="tenke"] a', { hasText: 'All about' }).getAttribute('href')).toMatch(
      /^https:\/\/.+\/map\/tenke\/$/
    );
    expect(await page.locator('.map[data-clock]').count()).toBe(1);
    // The classes of parts that are drawn late keep their styles.
    const fills = await page
      .locator('.map-shares rect')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
    expect(new Set(fills).size).toBeGreaterThan(1);
  });

  it('says what it does not follow, as text', async () => {
    const page = await openEmbed('/embed/v1/timeline/?event=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  it('is told to the frame’s parent as it changes', async () => {
    const page = await open();
    await page.route(toUrl('/frame.html'), (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<iframe src="/embed/v1/timeline/" sandbox="allow-scripts" width="800" height="960" title="t"></iframe>'
      })
    );
    await page.goto(toUrl('/frame.html'));
    await page.evaluate(() =>
      addEventListener('message', ({ data }) => {
        if ((data as { type?: string }).type === 'vault-and-mine') document.title = (data as { view: string }).view;
      })
    );
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-widget][data-ready]').waitFor();
    await frame.locator('[data-bench="next"]').click();
    await expect.poll(() => page.title()).toMatch(/^\?event=/);
  });
});

describe('more than a document holds', () => {
  it('comes from the site on intent: the map moves, and MapLibre draws it', { timeout: 120_000 }, async () => {
    const page = await openEmbed('/embed/v1/map/');
    await page.locator('[data-bench="zoom-in"]').click();
    await page.locator('.map[data-ground="live"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.map-scene .map-mark:visible').count()).toBeGreaterThan(0);
  });

  it('leaves the drawing as it is where it does not come, and says so', async () => {
    const page = await open({ viewport: { width: 800, height: 960 } });
    await page.route(/_astro/, (route) => route.abort());
    await page.goto(toUrl('/embed/v1/map/'));
    await page.locator('.map[data-ready]').waitFor();
    await page.locator('[data-bench="zoom-in"]').click();
    await page.getByText('The map could not be loaded; it stays as drawn.').waitFor();
    expect(await page.locator('.map-mark:visible').count()).toBeGreaterThan(20);
  });

  it('zooms the clock', async () => {
    const page = await openEmbed('/embed/v1/timeline/');
    await page.locator('[data-bench="zoom-in"]').click();
    await page.locator('.timeline[data-live]').waitFor();
  });
});
