import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { csvParse } from 'd3-dsv';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl, visit, watchPage } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir, readPages } from '../support/dist.ts';
import { openTool, readPicture, readPngSize, saveBy } from '../support/picture.ts';
import { openWidget } from '../support/widget.ts';

const open = createBrowser();
const { asOf, asOfLabel } = story.site;
const zoomed = '/timeline/?t=2025-09&window=2025-03-01/2026-02-13';
const clock = `one-clock-${asOf}`;
const [chapter] = readPages().filter(
  ({ path, source }) => path.startsWith('/chapters/') && source.includes('id="figure-mirador-lane"')
);

/** Opens a page whose widget answers, with the figure that holds it. */
async function openFigure(path: string, kind: 'timeline' | 'map', options = {}): Promise<[Page, Locator]> {
  const page = await open({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const widget = await openWidget(page, path, kind);
  return [page, page.locator('figure').filter({ has: widget }).first()];
}

const ask = (figure: Locator, what: string): Promise<unknown> =>
  figure.locator('[data-widget]').evaluate((widget, question) => {
    let answer: unknown;
    const reply = (value: unknown) => (answer = value);
    widget.dispatchEvent(new CustomEvent('widget-ask', { detail: { what: question, reply } }));
    return answer;
  }, what);

const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const readSelection = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()));
const said = (figure: Locator, text: RegExp) => figure.locator('.figure-status').filter({ hasText: text }).waitFor();

async function copy(page: Page, figure: Locator, name: string, message: RegExp): Promise<string> {
  await figure.getByRole('button', { name, exact: true }).click();
  await said(figure, message);
  return readClipboard(page);
}

/** Saves the picture of a figure in both forms. */
async function savePictures(page: Page, figure: Locator) {
  const tool = await openTool(figure, 'Save image');
  const svg = await saveBy(page, tool.getByRole('button', { name: /^SVG/ }));
  const png = await saveBy(page, tool.getByRole('button', { name: /^PNG/ }));
  return { svg, png };
}

describe('the tools of a view', () => {
  it('link to it and cite it', async () => {
    const [page, figure] = await openFigure(zoomed, 'timeline');
    expect(await copy(page, figure, 'Copy link', /^Link copied/)).toBe(siteOrigin + zoomed);
    await openTool(figure, 'Cite');
    const citation = await copy(page, figure, 'Copy citation', /^Citation copied/);
    expect(citation).toContain(`as of ${asOfLabel}. ${siteOrigin}${zoomed}`);
    expect(citation).toMatch(/^“.+”, .+, as of /);
  });

  it('give its data, with the fields of the official files', async () => {
    const [page, figure] = await openFigure(zoomed, 'timeline');
    const ids = (await ask(figure, 'ids')) as string[];
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.length).toBeLessThan(story.events.length);
    const tool = await openTool(figure, 'Get the data');

    const csv = await saveBy(page, tool.getByRole('link', { name: 'CSV' }));
    const official = csvParse(readFileSync(join(distDir, 'data/v1/events.csv'), 'utf8'));
    const rows = csvParse(csv.bytes.toString());
    expect([csv.name, rows.columns]).toEqual([`${clock}.csv`, official.columns]);
    expect([...rows]).toEqual(ids.map((id) => official.find((row) => row['id'] === id)));

    const json = await saveBy(page, tool.getByRole('link', { name: 'JSON' }));
    const data = JSON.parse(json.bytes.toString()) as Record<string, unknown> & { events: { id: string }[] };
    expect(json.name).toBe(`${clock}.json`);
    expect(Object.values(data).filter(Array.isArray)).toHaveLength(1);
    expect(data.events.map(({ id }) => id)).toEqual(ids);
    expect(data).toMatchObject({ asOf, address: siteOrigin + zoomed, licence: story.site.licences.text.url });
    expect(String(data['title']).length * String(data['source']).length).toBeGreaterThan(0);
  });

  it.each([
    [zoomed, 'timeline', 1440, 'light', '247,249,248'],
    [zoomed, 'timeline', 360, 'dark', '13,17,20'],
    ['/timeline/', 'timeline', 768, 'light', '247,249,248'],
    ['/map/?show=china', 'map', 1440, 'dark', '13,17,20'],
    ['/map/', 'map', 360, 'light', '247,249,248']
  ] as const)('save the picture of %s: a %s, %i px, %s', async (path, kind, width, colorScheme, ground) => {
    const [page, figure] = await openFigure(path, kind, { viewport: { width, height: 900 }, colorScheme });
    const problems = watchPage(page);
    const shown = await figure.evaluate((element) =>
      [...element.querySelectorAll('svg.drawing text.title, .map-marks text')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0)
        .map((one) => (one.textContent ?? '').replace(/\s+/g, ' ').trim())
    );
    const view = kind === 'map' ? await figure.locator('.map-picture').boundingBox() : null;
    const { svg, png } = await savePictures(page, figure);
    expect(problems).toEqual([]);
    const name = await figure.locator('.figure-controls').getAttribute('data-file');
    expect([svg.name, png.name]).toEqual([`${name}.svg`, `${name}.png`]);
    expect(name?.endsWith(asOf)).toBe(true);
    await said(figure, /^Saved as .+png/);

    const source = svg.bytes.toString();
    expect(source.startsWith('<?xml')).toBe(true);
    const facts = await readPicture(page, source);
    expect(facts).toMatchObject({ problem: '', strangers: [], collisions: [], isDrawn: true, ground });
    expect(shown.length).toBeGreaterThan(5);
    const words = facts.texts.join(' ');
    // A map on paper has numbers, and the names in its key.
    expect(shown.filter((text) => (kind === 'map' ? !words.includes(text) : !facts.texts.includes(text)))).toEqual([]);
    expect(words.replaceAll(/ /g, '')).toContain(`${siteOrigin}${path}`);
    expect(words).toContain(asOfLabel);
    expect(words).toMatch(/Source: /);
    expect(/September 2025/.test(words)).toBe(path.includes('t=2025-09'));
    const [across, down] = readPngSize(png.bytes);
    expect(across).toBe(Math.round(facts.width * 2));
    // A map's PNG is what the screen shows, and needs no key.
    if (kind === 'timeline') expect(down).toBe(Math.round(facts.height * 2));
    else expect(down / across).toBeGreaterThan(view!.height / view!.width);
  });

  it('say that another reading has no picture', async () => {
    const [, figure] = await openFigure('/timeline/?reading=list', 'timeline');
    const tool = await openTool(figure, 'Save image');
    await tool.getByRole('button', { name: /^PNG/ }).click();
    await said(figure, /no picture in this reading/);
  });

  it('of a chapter name the figure behind the query, and the address brings the view back', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await visit(page, chapter!.path);
    const figure = page.locator('#figure-mirador-lane');
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('[data-widget][data-ready]').waitFor();
    await figure
      .locator('[data-widget]')
      .evaluate((widget) => widget.dispatchEvent(new CustomEvent('widget-show', { detail: '?event=power-rationing' })));
    const link = await copy(page, figure, 'Copy link', /^Link copied/);
    expect(link).toBe(`${siteOrigin}${chapter!.path}?event=power-rationing#figure-mirador-lane`);

    const other = await open();
    await visit(other, link.replace(siteOrigin, ''));
    await other.locator('#figure-mirador-lane [data-card="power-rationing"]').waitFor();
  });
});

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
