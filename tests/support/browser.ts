import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { openBrowser } from '../../src/commands/browser.ts';

export const address = inject('address');
export const toUrl = (path: string): string => address + path.replace(/^\//, '');

/** Opens one browser for a test file; `open` gives a fresh profile with one page, closed when its test ends. */
export function createBrowser(launch: LaunchOptions = {}) {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await openBrowser(launch);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  return async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    return context.newPage();
  };
}

/** Collects what must never happen on a page: errors, broken policies, failed requests, requests to other sites. */
export function watchPage(page: Page, home = address): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // Drawn without a graphics card, WebGL warns about its own speed.
    const isSlow = message.text().includes('GPU stall due to ReadPixels');
    if (['error', 'warning'].includes(message.type()) && !isSlow) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) problems.push(`request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const error = request.failure()?.errorText;
    // A map that is moved on lets go of the tiles that it has asked for.
    const isLetGo = error === 'net::ERR_ABORTED' && request.url().endsWith('.pbf');
    if (!isLetGo) problems.push(`${error} for ${request.url()}`);
  });
  return problems;
}

/** Keeps the layout shifts of the pages that are opened from now on in `window.shifts`. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
      buffered: true
    });
  });

/** Opens a path and waits until its files have arrived and its fonts are in use. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(toUrl(path), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Scrolls through the page once, so that everything that starts when visible has started. */
export async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const step = innerHeight * 0.8;
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));
    }
    scrollTo({ top: 0, behavior: 'instant' });
  });
  // Islands that came into view take over a moment later; the root has `data-js` where scripts run.
  await page.evaluate(async () => {
    const isWaiting = () => document.querySelector('[data-widget]:not([data-ready])') !== null;
    const end = performance.now() + 20_000;
    while ('js' in document.documentElement.dataset && isWaiting() && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 50));
  });
  // A map asks for tiles and names as it is drawn; nothing else fetches in the background.
  if ((await page.locator('[data-widget="map"]').count()) > 0)
    await page.waitForLoadState('networkidle', { timeout: 40_000 });
}

/** What a page must be permitted, where a test reads what it has copied. */
export const clipboard = ['clipboard-read', 'clipboard-write'];

export const readClipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** How far the page is wider than the window, in CSS pixels, and what sticks out. */
export const readOverflow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const excess = root.scrollWidth - root.clientWidth;
    if (excess <= 0) return null;
    const isScrolled = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).overflowX !== 'visible' || isScrolled(element.parentElement));
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5 && !isScrolled(element.parentElement)
    );
    const names = wide
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class')}`);
    return `${root.clientWidth} px wide and ${excess} px too much: ${names.join(', ')}`;
  });

/** Doubles the size of text as a reader's browser setting does. */
export const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
