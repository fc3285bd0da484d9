import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { toUrl, visit } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir } from '../support/dist.ts';
import { openTool } from '../support/picture.ts';
import { createFigures, said, savePictures, zoomed } from '../support/tools.ts';
import { openWidget } from '../support/widget.ts';

const { open, openFigure } = createFigures();
const readSelection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));

describe('the tools', () => {
  it('select what cannot be copied', async () => {
    const [page, figure] = await openFigure(zoomed, 'timeline');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await figure.getByRole('button', { name: 'Copy link', exact: true }).click();
    await said(figure, /not allowed here: the address is selected/);
    expect(await readSelection(page)).toBe(siteOrigin + zoomed);
    await figure.getByRole('button', { name: 'Copy citation', exact: true }).click();
    await said(figure, /the citation is selected/);
    expect((await readSelection(page)).trim()).toMatch(/^“/);
  });

  it.each([
    ['allow-scripts allow-same-origin', /does not let files be saved/],
    ['allow-scripts', /if this frame lets files through/]
  ])('say what a frame forbids: %s', async (sandbox, message) => {
    const page = await open();
    await page.goto(toUrl('/robots.txt'));
    await page.evaluate(
      ([rules, src]) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', rules!);
        Object.assign(frame, { src, width: 1200, height: 800 });
        document.body.append(frame);
      },
      [sandbox, toUrl('/timeline/')]
    );
    const figure = page.frameLocator('iframe').locator('#figure-one-clock');
    await figure.locator('[data-widget][data-ready]').waitFor();
    const tool = figure.locator('details').filter({ hasText: 'Save image' });
    await tool.locator('summary').click();
    await tool.getByRole('button', { name: /^PNG/ }).click();
    await figure.locator('.figure-status').filter({ hasText: message }).waitFor();
    const selected = await figure.evaluate(() => String(getSelection()));
    expect(selected).toBe(`${siteOrigin}/timeline/`);
  });

  it('weigh at most 2 kB, and load what makes files when it is asked for', async () => {
    const [script] = globSync('_astro/FigureTools*.js', { cwd: distDir });
    expect(brotliCompressSync(readFileSync(join(distDir, script!))).length).toBeLessThan(2000);
    const page = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await openWidget(page, '/timeline/', 'timeline');
    const isMaker = (path: string): boolean => /\/(picture|records|save)\.[^/]+\.js$/.test(path);
    expect(loaded.filter(isMaker)).toEqual([]);
    const figure = page.locator('#figure-one-clock');
    await savePictures(page, figure);
    expect(loaded.filter(isMaker).length).toBeGreaterThan(0);
  });

  it('of figures in HTML offer the picture that the build has made', async () => {
    const page = await open();
    await visit(page, '/');
    for (const { id, kind } of story.figures) {
      const tool = page.locator(`#figure-${id} details`).filter({ hasText: 'Save image' });
      if ((await tool.count()) === 0) continue;
      const isDrawn = kind === 'timeline' || kind === 'map';
      expect(await tool.locator('[data-save]').count(), id).toBe(isDrawn ? 2 : 0);
      expect(await tool.locator('a').count(), id).toBe(isDrawn ? 0 : 2);
      for (const href of await tool
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href)))
        expect((await page.request.get(href)).status(), href).toBe(200);
    }
    expect(await page.locator('details').filter({ hasText: 'Save image' }).locator('a').count()).toBeGreaterThan(3);
  });

  it('offer that picture of each figure without script', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/timeline/'));
    const tool = page.locator('#figure-one-clock details').filter({ hasText: 'Save image' });
    await tool.locator('summary').click();
    const [png, svg] = await tool
      .locator('a:visible')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect([png, svg]).toEqual(['/embed/v1/pictures/timeline@2x.png', '/embed/v1/pictures/timeline.svg']);
    expect(await tool.locator('button:visible').count()).toBe(0);
  });

  it('cite and give all data without script, and show no button that would do nothing', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/timeline/'));
    const figure = page.locator('#figure-one-clock');
    const cite = await openTool(figure, 'Cite');
    expect((await cite.locator('.figure-citation').innerText()).trim()).toContain(`${siteOrigin}/timeline/`);
    const data = await openTool(figure, 'Get the data');
    const types: Record<string, string> = {
      CSV: 'text/csv; charset=utf-8',
      JSON: 'application/json',
      'Calendar of all events (ICS)': 'text/calendar; charset=utf-8'
    };
    for (const [name, type] of Object.entries(types)) {
      const href = await data.getByRole('link', { name, exact: true }).getAttribute('href');
      const response = await page.request.get(toUrl(href!));
      expect([response.status(), response.headers()['content-type']]).toEqual([200, type]);
    }
    for (const control of await figure.locator('[data-copy], [data-script]').all())
      expect(await control.isVisible()).toBe(false);
  });
});
