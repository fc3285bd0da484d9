import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { openLab } from '../lab.ts';
import { measurePan, measureZoom, type Motion } from './motion.ts';
import { selectQuantile } from './quantile.ts';

/** Aims by number of events: seconds from navigation until the timeline answers input. */
const sizes = [
  { events: 20, ready: 0.4 },
  { events: 200, ready: 0.4 },
  { events: 2000, ready: 0.6 },
  { events: 10_000, ready: 1 }
];
/** Milliseconds a frame. */
const aims = { median: 17, p95: 33 };
const runs = 5;

/** Lines of phones: milliseconds that each answer takes, bytes a second. The processor is 4 times slower. */
const lines = [
  // What Lighthouse calls slow 4G.
  { name: 'slow 4G, 150 ms round trip', latency: 150, down: 1_638_400 / 8, aim: 1.1 },
  // Chrome's developer tools stretch the round trip, to stand for those that open a connection.
  { name: 'slow 4G of the developer tools', latency: 562.5, down: (1_638_400 / 8) * 0.9, aim: NaN }
];
type Line = (typeof lines)[number];

const openPage = async (browser: Browser, line?: Line): Promise<{ context: BrowserContext; page: Page }> => {
  const viewport = line ? { width: 360, height: 800 } : { width: 1440, height: 900 };
  const context = await browser.newContext({ viewport, ...(line && { hasTouch: true, isMobile: true }) });
  const page = await context.newPage();
  if (line) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const { latency, down } = line;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: down,
      uploadThroughput: down / 2
    });
  }
  return { context, page };
};

/** Milliseconds from navigation until the timeline says that it answers input. */
async function measureReady(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  const mark = await page.waitForFunction(() => performance.getEntriesByName('widget-ready')[0]?.startTime, undefined, {
    polling: 50,
    timeout: 60_000
  });
  return (await mark.jsonValue()) ?? NaN;
}

/** Milliseconds from the click on "next" until the frame in which its card is shown with its words. */
async function measureAnswer(page: Page): Promise<number> {
  await page.evaluate(() => {
    const answer = new Promise<number>((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = (): void => {
            if (!document.querySelector('[data-card]')?.textContent?.trim()) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        },
        { capture: true, once: true }
      );
    });
    Object.assign(window, { answer });
  });
  await page.locator('[data-bench="next"]').first().click();
  return page.evaluate(() => (window as unknown as { answer: Promise<number> }).answer);
}

/** Runs a measurement in fresh profiles and takes the middle of what it gives. */
async function repeat(browser: Browser, measure: (page: Page) => Promise<number[]>, line?: Line): Promise<number[]> {
  const results: number[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const { context, page } = await openPage(browser, line);
    results.push(await measure(page));
    await context.close();
  }
  return results[0]!.map((_, index) =>
    selectQuantile(
      results.map((result) => result[index]!),
      0.5
    )
  );
}

/** Zooms in far enough that a drag has somewhere to go, and moves the picture both ways. */
async function measureMotion(browser: Browser, url: string): Promise<Motion[]> {
  const { context, page } = await openPage(browser);
  await measureReady(page, url);
  const button = page.locator('[data-bench="zoom-in"]').first();
  for (let step = 0; step < 3 && (await button.count()) > 0; step += 1) await button.click();
  const motions = [await measurePan(page), await measureZoom(page)];
  await context.close();
  return motions;
}

const formatAim = (value: string, isMet: boolean, aim: string): string => `${value} ${isMet ? '≤' : '>'} ${aim}`;
const formatSeconds = (milliseconds: number, aim: number): string =>
  formatAim((milliseconds / 1000).toFixed(2), milliseconds <= aim * 1000, String(aim));
// 17 and 33 ms are one and two frames of sixty a second, rounded.
const formatMotion = (motion: Motion): string =>
  (['median', 'p95'] as const)
    .map((key) => formatAim(motion[key].toFixed(1), Math.round(motion[key]) <= aims[key], String(aims[key])))
    .join(', ');

const columns = ['events', 'ready s', 'answer ms', 'pan ms: median, p95', 'zoom ms: median, p95'];
const formatRow = (cells: readonly string[]): string =>
  cells
    .map((cell) => cell.padEnd(24))
    .join('')
    .trimEnd();

/** Prints how fast timelines of generated stories start, answer and move, with the aims beside it. */
export async function measureTimeline(): Promise<void> {
  const lab = await openLab();
  const browser = await openBrowser();
  try {
    const toUrl = (events: number): string => `${lab.address}events-${events}/`;
    console.log(formatRow(columns));
    for (const { events, ready: aim } of sizes) {
      const [ready = NaN, answer = NaN] = await repeat(browser, async (page) => [
        await measureReady(page, toUrl(events)),
        await measureAnswer(page)
      ]);
      const motions = await measureMotion(browser, toUrl(events));
      const cells = [formatSeconds(ready, aim), answer.toFixed(0), ...motions.map(formatMotion)];
      console.log(formatRow([String(events), ...cells]));
    }
    for (const line of lines) {
      const [ready = NaN] = await repeat(browser, async (page) => [await measureReady(page, toUrl(20))], line);
      const words = Number.isNaN(line.aim) ? (ready / 1000).toFixed(2) : formatSeconds(ready, line.aim);
      console.log(`20 events on a phone, ${line.name}, processor 4 times slower: ready after ${words} s`);
    }
  } finally {
    await browser.close();
    await lab.close();
  }
}
