import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clipboard, readClipboard, visit, watchPage } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { distDir, readPages } from '../support/dist.ts';
import { openTool, readPicture, readPngSize, saveBy } from '../support/picture.ts';
import { createFigures, said, savePictures, zoomed } from '../support/tools.ts';

const { open, openFigure } = createFigures();
const { asOf, asOfLabel } = story.site;
const clock = `one-clock-${asOf}`;
const [chapter] = readPages().filter(
  ({ path, source }) => path.startsWith('/chapters/') && source.includes('id="figure-mirador-lane"')
);

const ask = (figure: Locator, what: string): Promise<unknown> =>
  figure.locator('[data-widget]').evaluate((widget, question) => {
    let answer: unknown;
    const reply = (value: unknown) => (answer = value);
    widget.dispatchEvent(new CustomEvent('widget-ask', { detail: { what: question, reply } }));
    return answer;
  }, what);

async function copy(page: Page, figure: Locator, name: string, message: RegExp): Promise<string> {
  await figure.getByRole('button', { name, exact: true }).click();
  await said(figure, message);
  return readClipboard(page);
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
    const page = await open({ permissions: clipboard });
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
