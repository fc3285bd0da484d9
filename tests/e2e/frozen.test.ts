import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freeze } from '../../src/commands/freeze.ts';
import { openHost, type OpenHost } from '../../src/commands/host/host.ts';
import { createBrowser, watchShifts } from '../support/browser.ts';
import { distDir } from '../support/dist.ts';

const open = createBrowser();
const date = '2099-12-31';
const dir = mkdtempSync(join(tmpdir(), 'frozen-'));
const list = '/embed/v1/frozen/corrections.json';
let host: OpenHost;

beforeAll(async () => {
  cpSync(join(distDir, '_headers'), join(dir, '_headers'));
  const record = join(dir, 'record.json');
  writeFileSync(record, '{}');
  await freeze({ dist: distDir, frozen: join(dir, 'embed/v1/frozen'), record }, date);
  for (const name of ['timeline', 'map', 'figure/ownership'])
    writeFileSync(
      join(dir, `${name.replace('/', '-')}.html`),
      `<!doctype html><title>Host</title><link rel="icon" href="data:,">` +
        `<iframe src="embed/v1/frozen/${date}/${name}/" sandbox="allow-scripts" width="900" height="900"></iframe>`
    );
  host = await openHost({ dir, base: '/x/' });
});
afterAll(async () => {
  await host.close();
  rmSync(dir, { recursive: true });
});

interface Opened {
  page: Page;
  frame: Frame;
  /** Paths that were asked for. */
  asked: string[];
  /** Errors and warnings, with their sources. */
  problems: string[];
}

/** Opens a frozen document in a sandbox that allows scripts alone. @param answer body of the list; none is a 404 */
async function openFrozen(name: string, answer?: string): Promise<Opened> {
  const page = await open({ reducedMotion: 'reduce' });
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(host.address, '/')));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`${message.text()} ${message.location().url}`);
  });
  if (answer !== undefined)
    await page.route(`**${list}`, (route) =>
      route.fulfill({ body: answer, contentType: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' } })
    );
  const settled = page.waitForEvent('requestfinished', (request) => request.url().endsWith(list));
  await page.goto(`${host.address}${name.replace('/', '-')}.html`);
  await settled;
  const frame = page.frames().find((one) => one.url().includes(date))!;
  await frame.locator('[data-widget]:not([data-ready])').waitFor({ state: 'detached' });
  return { page, frame, asked: asked.filter((url) => !url.startsWith('data:')).slice(1), problems };
}

const own = (name: string): string[] => [`/embed/v1/frozen/${date}/${name}/`, list];

describe('a frozen document in a sandbox', () => {
  it('of the timeline answers, and says once that it shows no parts', async () => {
    const { page, frame, asked, problems } = await openFrozen('timeline', '{}');
    await frame.locator('.lanes a[data-event]:visible').first().click();
    await frame.locator('.card').waitFor();
    expect(await frame.locator('.notice').count()).toBe(0);
    const [link] = await frame
      .locator('.card a')
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
    expect(link).toMatch(`${host.address}`);
    await page.keyboard.press('Escape');
    await frame.getByRole('button', { name: /zoom in/i }).click();
    await frame.locator('.notice', { hasText: 'could not be loaded; the whole clock is shown' }).waitFor();
    expect(await frame.locator('.notice').count()).toBe(1);
    expect(asked).toEqual(own('timeline'));
    expect(problems).toEqual([]);
  });

  it('of the map answers, and says once that it stays as drawn', async () => {
    const { frame, asked, problems } = await openFrozen('map', '{}');
    await frame.locator('a[data-mark]:visible').first().focus();
    expect(await frame.locator('.map-off').count()).toBe(0);
    await frame.locator('a[data-mark]:visible').first().press('Enter');
    const card = frame.locator('[data-card]');
    await card.waitFor();
    const link = card.getByRole('link', { name: /^All about/ });
    expect(await link.evaluate((one) => (one as HTMLAnchorElement).href)).toMatch(`${host.address}map/`);
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await frame.locator('.map-off', { hasText: 'it stays as drawn' }).waitFor();
    expect(asked).toEqual(own('map'));
    expect(problems).toEqual([]);
  });

  it.each([
    ['../../../sources/#correction-a', 'sources/#correction-a'],
    ['javascript:alert(1)', 'embed/v1/frozen/javascript:alert(1)'],
    ['//other.example/', 'embed/v1/frozen///other.example/'],
    [undefined, 'chapters/']
  ])('shows the newest correction that it does not know, as text, with a link to %s', async (address, target) => {
    const later = [
      { id: 'newest', date: '2099-12-31', words: 'Corrected <img src=x onerror=alert(1)>', address },
      { id: 'older', date: '2099-12-31', words: 'Older.' }
    ];
    const { frame, asked, problems } = await openFrozen('figure/ownership', JSON.stringify({ ownership: later }));
    const line = frame.locator('p.embed-foot');
    await expect
      .poll(() => line.allTextContents())
      .toEqual(['Frozen on 31 December 2099. Corrected <img src=x onerror=alert(1)>']);
    const link = await line.locator('a').evaluate((one) => (one as HTMLAnchorElement).href);
    expect(link.startsWith(host.address + target), link).toBe(true);
    expect(asked).toEqual(own('figure/ownership'));
    expect(problems).toEqual([]);
  });

  it.each([300, 400, 640, 900])('says it in as much room, at %i px', async (width) => {
    const later = [{ id: 'newest', date: '2099-12-31', words: 'Corrected since, 31 December 2099' }];
    const page = await open({ viewport: { width, height: 1000 }, reducedMotion: 'reduce' });
    await watchShifts(page);
    await page.route(`**${list}`, (route) => route.fulfill({ json: { timeline: later } }));
    await page.goto(`${host.address}embed/v1/frozen/${date}/timeline/`);
    await page.locator('[data-frozen]', { hasText: later[0]!.words }).waitFor();
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: { value: number }[] }).shifts);
    expect(shifts.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.01);
    expect(await page.locator('main').evaluate((main) => main.getBoundingClientRect().height)).toBeLessThanOrEqual(
      1000
    );
  });

  it('shows none that was made before it', async () => {
    const made = readFileSync(join(distDir, 'embed/v1/frozen/corrections.json'), 'utf8');
    expect((JSON.parse(made) as Record<string, unknown[]>)['timeline']!.length).toBeGreaterThan(0);
    const { frame } = await openFrozen('timeline', made);
    await frame.page().waitForTimeout(100);
    expect(await frame.locator('p.embed-foot').count()).toBe(1);
  });

  it('stays as it is where the list is missing', async () => {
    const { frame, asked, problems } = await openFrozen('figure/ownership');
    expect(await frame.locator('p.embed-foot').count()).toBe(1);
    expect(asked).toEqual(own('figure/ownership'));
    // The browser's own line.
    expect(problems).toEqual([expect.stringMatching(/404/)]);
    expect(problems[0]).toContain(list);
  });

  it.each(['<p>Not found</p>', '[', 'null', '{"ownership":[{"id":4,"words":null}]}'])(
    'stays as it is where the list is %s',
    async (answer) => {
      const { frame, problems } = await openFrozen('figure/ownership', answer);
      await frame.page().waitForTimeout(100);
      expect(await frame.locator('p.embed-foot').count()).toBe(1);
      expect(problems).toEqual([]);
    }
  );
});
