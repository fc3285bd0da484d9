import { describe, expect, it } from 'vitest';
import { clipboard, createBrowser, readClipboard, visit } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { readElement } from '../support/html.ts';

const open = createBrowser();
const [event] = story.events;

describe('the tools of a figure', () => {
  it('have its snippet in the view that is shown, and lead to the builder with it', async () => {
    const page = await open({ permissions: clipboard });
    await visit(page, `/timeline/?event=${event!.id}`);
    await page.locator('[data-widget="timeline"][data-ready="true"]').first().waitFor();
    const tools = page.locator('figure .figure-controls').first();
    await tools.locator('summary', { hasText: /^Embed$/ }).click();
    await tools.getByRole('button', { name: 'Copy snippet' }).click();
    await tools.locator('.figure-status', { hasText: 'Snippet copied.' }).waitFor();
    const written = readElement(await readClipboard(page), 'iframe')!;
    expect(written['src']).toBe(`${siteOrigin}/embed/v1/timeline/?event=${event!.id}`);
    await tools.getByRole('link', { name: 'More ways to embed it' }).click();
    await page.locator('#embed-view', { hasText: event!.id }).waitFor();
  });
});
