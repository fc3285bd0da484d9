import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { openLab } from '../lab.ts';
import { formatAim, formatRow, formatSeconds } from './format.ts';
import { measurePan, type Motion } from './motion.ts';
import { measureAnswer, measureReady, openPage, repeat, slow4G } from './visit.ts';

/** Aims by number of assets: seconds until the map answers input, milliseconds a frame of the drawn map. */
const sizes = [
  { assets: 40, ready: 0.4, frame: 17 },
  { assets: 1000, ready: 0.4, frame: 17 },
  { assets: 10_000, ready: 2, frame: 100 },
  { assets: 100_000, ready: 2, frame: 100 }
];
/** Milliseconds a frame over the live ground, at every size, and seconds on a phone's line. */
const aims = { live: 100, phone: 1.2 };
const phone = { latency: 150, down: slow4G };
/** Seconds to wait for the live ground. */
const patience = 60;

/** Without a graphics library: the drawn ground alone. */
const flat = { args: ['--disable-3d-apis'] };

/** Goes so close that a drag has somewhere to go. */
async function zoomIn(page: Page): Promise<void> {
  const button = page.locator('[data-bench="zoom-in"]').first();
  for (let step = 0; step < 2; step += 1) await button.click();
  await page.waitForFunction(() => document.querySelector('.map-moved') !== null);
  // Flights last less than a second.
  await page.waitForTimeout(1000);
}

/** How the drawn map moves. */
async function measureDrawn(url: string): Promise<Motion> {
  const browser = await openBrowser(flat);
  try {
    const { page } = await openPage(browser);
    await measureReady(page, url);
    await zoomIn(page);
    return await measurePan(page);
  } finally {
    await browser.close();
  }
}

/** Milliseconds from the wish for a closer look until the live ground is complete, and how the map moves then. */
async function measureLive(browser: Browser, url: string): Promise<{ live: number; motion: Motion }> {
  const { context, page } = await openPage(browser);
  await measureReady(page, url);
  const start = performance.now();
  await page.locator('[data-bench="zoom-in"]').first().click();
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('[data-widget="map"]')?.dataset['ground'] === 'live',
    undefined,
    { polling: 50, timeout: patience * 1000 }
  );
  const live = performance.now() - start;
  await zoomIn(page);
  const motion = await measurePan(page);
  await context.close();
  return { live, motion };
}

const formatMotion = ({ median, p95 }: Motion, aim: number): string =>
  `${formatAim(Math.round(median), aim, 0)}, ${p95.toFixed(0)}`;

const columns = ['assets', 'ready s', 'answer ms', 'drawn: pan ms, p95', 'live after s', 'live: pan ms, p95'];

/** Prints how fast maps of generated stories start, answer and move, drawn and live, with the aims beside it. */
export async function measureMap(): Promise<void> {
  const lab = await openLab();
  const browser = await openBrowser();
  try {
    const toUrl = (assets: number): string => `${lab.address}map/assets-${assets}/`;
    console.log(formatRow(columns, 20));
    for (const { assets, ready: aim, frame } of sizes) {
      const url = toUrl(assets);
      const [ready = NaN, answer = NaN] = await repeat(browser, 5, async (page) => [
        await measureReady(page, url),
        await measureAnswer(page)
      ]);
      const drawn = await measureDrawn(url);
      const { live, motion } = await measureLive(browser, url);
      const cells = [
        String(assets),
        formatSeconds(ready, aim),
        answer.toFixed(0),
        formatMotion(drawn, frame),
        (live / 1000).toFixed(2),
        formatMotion(motion, aims.live)
      ];
      console.log(formatRow(cells, 20));
    }
    const [ready = NaN, answer = NaN] = await repeat(
      browser,
      5,
      async (page) => [await measureReady(page, toUrl(40)), await measureAnswer(page)],
      phone
    );
    console.log(
      `40 assets on a phone, slow 4G, 150 ms round trip, processor 4 times slower: ready after ${formatSeconds(ready, aims.phone)} s, a card after ${(answer / 1000).toFixed(2)} s`
    );
  } finally {
    await browser.close();
    await lab.close();
  }
}
