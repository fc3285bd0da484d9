import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { openLab } from '../lab.ts';
import { formatRow, formatSeconds } from './format.ts';
import { measurePan, measureZoom, type Motion } from './motion.ts';
import { measureAnswer, measureReady, openPage, repeat, slow4G } from './visit.ts';

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

/** Lines of phones, with the seconds that we aim at. */
const lines = [
  { name: 'slow 4G, 150 ms round trip', latency: 150, down: slow4G, aim: 1.1 },
  // Chrome's developer tools stretch the round trip, to stand for those that open a connection.
  { name: 'slow 4G of the developer tools', latency: 562.5, down: slow4G * 0.9, aim: NaN }
];

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

// 17 and 33 ms are one and two frames of sixty a second, rounded.
const formatMotion = (motion: Motion): string =>
  (['median', 'p95'] as const)
    .map((key) => `${motion[key].toFixed(1)} ${Math.round(motion[key]) <= aims[key] ? '≤' : '>'} ${aims[key]}`)
    .join(', ');

const columns = ['events', 'ready s', 'answer ms', 'pan ms: median, p95', 'zoom ms: median, p95'];

/** Prints how fast timelines of generated stories start, answer and move, with the aims beside it. */
export async function measureTimeline(): Promise<void> {
  const lab = await openLab();
  const browser = await openBrowser();
  try {
    const toUrl = (events: number): string => `${lab.address}events-${events}/`;
    console.log(formatRow(columns));
    for (const { events, ready: aim } of sizes) {
      const [ready = NaN, answer = NaN] = await repeat(browser, runs, async (page) => [
        await measureReady(page, toUrl(events)),
        await measureAnswer(page)
      ]);
      const motions = await measureMotion(browser, toUrl(events));
      const cells = [formatSeconds(ready, aim), answer.toFixed(0), ...motions.map(formatMotion)];
      console.log(formatRow([String(events), ...cells]));
    }
    for (const line of lines) {
      const [ready = NaN] = await repeat(browser, runs, async (page) => [await measureReady(page, toUrl(20))], line);
      const words = formatSeconds(ready, line.aim);
      console.log(`20 events on a phone, ${line.name}, processor 4 times slower: ready after ${words} s`);
    }
  } finally {
    await browser.close();
    await lab.close();
  }
}
