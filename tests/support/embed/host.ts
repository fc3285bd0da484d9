import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { saveRow } from './table.ts';

interface OpenOptions {
  width?: number;
  height?: number;
  /** With a question mark. */
  query?: string;
  /** Another address than the host's own. */
  url?: string;
  /** What to do with the page before it is opened. */
  prepare?: (page: Page) => unknown;
}

/** Lets what the page asks for wait. @param milliseconds how long */
export const delay = (page: Page, glob: string, milliseconds: number): Promise<unknown> =>
  page.route(glob, async (route) => {
    await page.waitForTimeout(milliseconds);
    await route.continue();
  });

/** Counts messages and layout shifts in the host page, and keeps the heights that were said. */
function watch(): void {
  if (window !== window.top) return;
  const seen = { messages: 0, shift: 0, heights: [] as number[] };
  Object.assign(window, { seen });
  addEventListener('message', ({ source, data }) => {
    if (source === window) return;
    seen.messages += 1;
    if (data?.sentinel === 'amp') seen.heights.push(data.height);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** What the host page has seen of its frames; the heights are those that it was told. */
interface Seen {
  messages: number;
  shift: number;
  heights: number[];
}

export const readSeen = (page: Page): Promise<Seen> => page.evaluate('seen');

/** Opens host pages, each in a profile of its own, in the browser that all test files share. */
export function createHosts() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());
  return async (
    name: string,
    { width = 900, height = 900, query = '', url, prepare }: OpenOptions = {}
  ): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width, height } });
    contexts.push(context);
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await prepare?.(page);
    await page.goto(url ?? `${inject('hosts')}${name}/${query}`);
    return page;
  };
}

/** Frames of the page that show embeds, wherever in its trees they stand. */
export const listEmbeds = (page: Page): Frame[] =>
  page.frames().filter((frame) => frame.url().includes('/embed/v1/') && frame.parentFrame() === page.mainFrame());

/** Room that the frame has, height of what it shows, and whether it has to scroll, CSS pixels. */
export async function readHeights(frame: Frame): Promise<{ room: number; content: number; isScrolled: boolean }> {
  const element = await frame.frameElement();
  const room = await element.evaluate((node) => (node as HTMLIFrameElement).clientHeight);
  const inside = await frame.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return { content: document.body.getBoundingClientRect().height, isScrolled: scrollHeight > clientHeight };
  });
  return { room, ...inside };
}

/** The worst error of the page's frames, CSS pixels. */
export async function readError(page: Page): Promise<number> {
  const heights = await Promise.all(listEmbeds(page).map(readHeights));
  const errors = heights.map(({ room, content }) => room - content);
  return errors.reduce((worst, one) => (Math.abs(one) > Math.abs(worst) ? one : worst), 0);
}

interface Expected {
  /** Embeds on the page. */
  frames?: number;
  /** Most layout shift. */
  shift?: number;
}

/** Expects every frame to get its height and to keep it, and writes the row of the host. */
export async function expectHeights(page: Page, host: string, { frames = 1, shift }: Expected = {}): Promise<void> {
  await expect.poll(() => listEmbeds(page).length, { timeout: 10_000 }).toBe(frames);
  await expect.poll(async () => Math.abs(await readError(page)), { timeout: 12_000 }).toBeLessThanOrEqual(1);
  // Fonts, late parents and loops would show by now.
  await page.waitForTimeout(400);
  const error = await readError(page);
  const seen = await readSeen(page);
  saveRow(inject('rows'), { host, error, shift: seen.shift, messages: seen.messages });
  expect(Math.abs(error)).toBeLessThanOrEqual(1);
  expect((await Promise.all(listEmbeds(page).map(readHeights))).filter(({ isScrolled }) => isScrolled)).toEqual([]);
  if (shift !== undefined) expect(seen.shift).toBeLessThanOrEqual(shift);
}
