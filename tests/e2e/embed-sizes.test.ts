import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, createBrowser, toUrl, visit } from '../support/browser.ts';
import { siteOrigin } from '../support/content.ts';
import { createDocuments } from '../support/embed/documents.ts';

const open = createBrowser();
const { openEmbed } = createDocuments();

/** Snippets of the builder for what is chosen in it. */
async function readSnippets(figure: string, width: string, isPlain: boolean): Promise<Record<string, string>> {
  const page = await open();
  await visit(page, `/embed/?figure=${figure}`);
  await page.locator('select[name="width"]').selectOption(width);
  if (isPlain) await page.getByLabel('Without title and foot').check();
  const areas = await page
    .locator('[data-snippet] textarea')
    .evaluateAll((all) =>
      all.map((area) => [
        area.closest<HTMLElement>('[data-snippet]')!.dataset['snippet']!,
        (area as HTMLTextAreaElement).value
      ])
    );
  return Object.fromEntries(areas) as Record<string, string>;
}

/** A page with a snippet in a column, where AMP's element is the frame that its runtime makes of it. */
async function openHost(snippet: string, column: number): Promise<Page> {
  const page = await open({ viewport: { width: 1280, height: 2000 } });
  const markup = snippet
    .replaceAll(`${siteOrigin}/`, address)
    .replace(/<amp-iframe ([^]*?)>[^]*<\/amp-iframe>/, '<iframe $1 width="100%"></iframe>');
  await page.route(toUrl('/host'), (route) =>
    route.fulfill({
      body: `<!doctype html><title>Host</title><body style="width:${column}px">${markup}`,
      contentType: 'text/html'
    })
  );
  await page.goto(toUrl('/host'));
  const frame = page.frameLocator('iframe');
  await frame.locator('main').waitFor();
  await frame.locator('[data-widget]:not([data-ready])').waitFor({ state: 'detached' });
  return page;
}

/** Px that the document of a frame has beyond what its content takes; below 0 it is cropped. */
async function readSpare(page: Page): Promise<{ width: number; spare: number }> {
  const element = page.locator('iframe');
  const { width, height } = await element.evaluate(({ clientWidth: width, clientHeight: height }) => ({
    width,
    height
  }));
  const content = await element
    .contentFrame()
    .locator('main')
    .evaluate((main) => main.getBoundingClientRect().height);
  return { width, spare: height - content };
}

describe('a snippet with a size', () => {
  it.each(['ownership', 'timeline', 'map'])('is as wide as that and crops nothing: %s', async (figure) => {
    const snippets = await readSnippets(figure, '480', false);
    for (const id of ['iframe', 'exact', 'amp']) {
      const { width, spare } = await readSpare(await openHost(snippets[id]!, 1000));
      expect.soft(width, id).toBe(480);
      expect.soft(spare, id).toBeGreaterThanOrEqual(0);
    }
    const { spare } = await readSpare(await openHost(snippets['exact']!, 1000));
    expect(spare).toBeLessThanOrEqual(1);
  });
});

describe('a snippet of the drawing alone', () => {
  it.each(['ownership', 'timeline', 'map'])('leaves little room empty: %s', async (figure) => {
    const { exact, iframe } = await readSnippets(figure, '', true);
    for (const column of [300, 640, 1000]) {
      const [own, one] = [await openHost(exact!, column), await openHost(iframe!, column)];
      const { spare } = await readSpare(own);
      expect.soft(spare, `${column} px`).toBeGreaterThanOrEqual(0);
      expect.soft(spare, `${column} px`).toBeLessThan(60);
      expect.soft((await readSpare(one)).spare, `${column} px`).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the room of a drawing', () => {
  it.each([320, 600])('shows nothing beneath what sticks to its lower edge, at %i px', async (width) => {
    const page = await openEmbed('/embed/v1/timeline/', { viewport: { width, height: 1000 } });
    const gap = await page.locator('.embed-room').evaluate((room) => {
      const bar = room.querySelector('.controls .bar')!;
      return [
        room.scrollHeight > room.clientHeight,
        room.getBoundingClientRect().bottom - bar.getBoundingClientRect().bottom
      ];
    });
    expect(gap[0]).toBe(true);
    expect(gap[1]).toBeLessThan(1);
  });
});
