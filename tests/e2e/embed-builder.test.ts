import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { snippets } from '../../src/lib/embed/snippet.ts';
import { checkAxe } from '../support/axe.ts';
import { clipboard, createBrowser, readClipboard, readOverflow, toUrl, visit, watchPage } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { readElement } from '../support/html.ts';
import { saveBy } from '../support/picture.ts';

const open = createBrowser();
const [event] = story.events;
const lane = 'mirador-lane';

const select = (page: Page, name: string) => page.locator(`select[name="${name}"]`);
const snippet = (page: Page, id = 'iframe') => page.locator(`[data-snippet="${id}"] textarea`).inputValue();
const said = (page: Page, text: RegExp) => page.locator('#embed-status').filter({ hasText: text }).waitFor();

async function openBuilder(query = ''): Promise<Page> {
  const page = await open({ permissions: clipboard });
  await visit(page, `/embed/${query}`);
  await page.locator('.embed-column iframe').waitFor();
  return page;
}

/** Lets the framed document say something to the page. */
async function tell(page: Page, message: object): Promise<void> {
  const frame = page.locator('.embed-column iframe');
  // It loads when it comes near.
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().locator('main').waitFor();
  await frame
    .contentFrame()
    .locator('main')
    .evaluate((_, data) => parent.postMessage(data, '*'), message);
}

describe('the builder of embeds', () => {
  it('frames the figure that is chosen, and writes its snippets', async () => {
    const page = await openBuilder();
    const problems = watchPage(page);
    await select(page, 'figure').selectOption(lane);
    const frame = page.locator('.embed-column iframe');
    await page.waitForFunction(
      (id) => document.querySelector('.embed-column iframe')?.getAttribute('src') === `/embed/v1/figure/${id}/`,
      lane
    );
    expect(await frame.getAttribute('sandbox')).not.toContain('allow-same-origin');
    const written = readElement(await snippet(page), 'iframe')!;
    expect(written['src']).toBe(`${siteOrigin}/embed/v1/figure/${lane}/`);
    expect(written['title']).toBe(await frame.getAttribute('title'));
    for (const { id } of snippets.filter((one) => one.id !== 'wordpress')) {
      const tag = { amp: 'amp-iframe', picture: 'img', vector: 'img' }[id as string] ?? 'iframe';
      expect(readElement(await snippet(page, id), tag), id).toBeDefined();
    }
    expect(problems).toEqual([]);
  });

  it('puts choices into the address, and takes them back', async () => {
    const page = await openBuilder();
    await select(page, 'theme').selectOption('dark');
    await page.getByLabel('Without title and foot').check();
    // Its ink is dark whatever the ground is.
    expect(await select(page, 'theme').locator('[value="transparent"]').textContent()).toMatch(/for light grounds/);
    const source = () => snippet(page).then((text) => readElement(text, 'iframe')!);
    expect((await source())['src']).toBe(`${siteOrigin}/embed/v1/timeline/?theme=dark&plain=1`);
    await select(page, 'width').selectOption('480');
    expect((await source())['style']).toContain('max-width:480px');
    await select(page, 'theme').selectOption('');
    await page.getByLabel('Without title and foot').uncheck();
    expect((await source())['src']).toBe(`${siteOrigin}/embed/v1/timeline/`);
  });

  it('takes over the view that its frame tells, from no other window and nothing else of it', async () => {
    const page = await openBuilder();
    const view = page.locator('#embed-view');
    await tell(page, { type: 'vault-and-mine', view: `?event=${event!.id}&x=1` });
    await view.filter({ hasText: `?event=${event!.id}` }).waitFor();
    expect(readElement(await snippet(page), 'iframe')!['src']).toBe(
      `${siteOrigin}/embed/v1/timeline/?event=${event!.id}`
    );
    await page.evaluate(() => postMessage({ type: 'vault-and-mine', view: '?event=other' }, '*'));
    await tell(page, { type: 'vault-and-mine', view: '?event="><script>' });
    await view.filter({ hasText: 'the standard view' }).waitFor();
    expect(await snippet(page)).not.toContain('script>');
  });

  it('begins with the figure and the view that it is asked for', async () => {
    const page = await openBuilder(`?figure=timeline&event=${event!.id}&theme=light`);
    expect(readElement(await snippet(page), 'iframe')!['src']).toBe(
      `${siteOrigin}/embed/v1/timeline/?event=${event!.id}&theme=light`
    );
    expect(await select(page, 'theme').inputValue()).toBe('light');
  });

  it('copies, and says so', async () => {
    const page = await openBuilder();
    await page.getByRole('button', { name: 'Copy iframe', exact: true }).click();
    await said(page, /^Copied: Iframe\./);
    expect(await readClipboard(page)).toBe(await snippet(page));
  });

  it('selects where copying is forbidden', async () => {
    const page = await openBuilder();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
    });
    await page.getByRole('button', { name: 'Copy iframe', exact: true }).click();
    await said(page, /selected/);
    expect(await page.evaluate(() => String(getSelection()))).toContain('<iframe');
  });

  it('works by keyboard alone', async () => {
    const page = await openBuilder();
    await select(page, 'figure').focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() =>
      document.querySelector('.embed-column iframe')?.getAttribute('src')?.includes('map')
    );
    await page.locator('[data-snippet="wordpress"] summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, /^Copied: WordPress/);
    expect(await readClipboard(page)).toBe(`${siteOrigin}/map/`);
  });

  it('shows what hosts make of it', async () => {
    const page = await openBuilder();
    const frame = page.locator('.embed-column iframe');
    await select(page, 'host').selectOption('wordpress');
    await page.locator('.embed-column iframe[security]').waitFor();
    expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
    expect(await frame.getAttribute('src')).toBe('/embed/v1/timeline/#?secret=vaultmine1');
    for (const name of ['loading', 'allow', 'referrerpolicy']) expect(await frame.getAttribute(name)).toBeNull();
    // The document has told its height, and the quotation has gone.
    await page.locator('.embed-column blockquote').waitFor({ state: 'hidden' });
    const told = await frame.evaluate((element) => element.clientHeight);
    expect(told).toBeGreaterThanOrEqual(200);
    expect(told).toBeLessThanOrEqual(1000);

    await select(page, 'host').selectOption('strict');
    await page.waitForFunction(() => !document.querySelector('.embed-column iframe[security]'));
    const [width, column] = await Promise.all(
      [frame, page.locator('.embed-column')].map((one) => one.evaluate((element) => element.clientWidth))
    );
    expect(width).toBe(column);

    await select(page, 'host').selectOption('amp');
    await page.locator('#host-markup', { hasText: 'amp-iframe' }).waitFor({ state: 'attached' });
    await tell(page, { sentinel: 'amp', type: 'embed-size', height: 432 });
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.embed-column iframe')?.style.height !== '');
  });

  it('saves the one file', async () => {
    const page = await openBuilder();
    const { name, bytes } = await saveBy(page, page.getByRole('button', { name: /^Save the embed/ }));
    expect(name).toBe(`timeline-${story.site.asOf}.zip`);
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([`timeline-${story.site.asOf}.html`]);
    const served = await (await fetch(toUrl('/embed/v1/timeline/'))).text();
    expect(new TextDecoder().decode(Object.values(files)[0])).toBe(served);
  });

  it('is there as ready snippets without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/embed/'));
    await page.locator('.embed-builder').first().waitFor({ state: 'hidden' });
    const list = page.locator('.embed-list details');
    expect(await list.count()).toBe(story.figures.length + 2);
    const first = list.first();
    await first.locator('summary').click();
    const markup = (await first.locator('pre').first().textContent()) ?? '';
    expect(readElement(markup, 'iframe')!['src']).toBe(`${siteOrigin}/embed/v1/timeline/`);
    expect(await first.locator('a[download]').count()).toBe(3);
  });

  it.each([280, 360, 768, 1440])('is accessible and no wider than %i px', async (width) => {
    const page = await open({ viewport: { width, height: 900 } });
    await visit(page, '/embed/');
    await page.locator('.embed-column iframe').waitFor();
    for (const id of ['exact', 'amp']) await page.locator(`[data-snippet="${id}"] summary`).click();
    expect(await readOverflow(page)).toBeNull();
    expect(await checkAxe(page)).toEqual([]);
  });
});
