import type { Browser, BrowserContext, Page } from 'playwright-core';
import { selectQuantile } from './quantile.ts';

/** A line of phones: milliseconds that each answer takes, bytes a second. The processor is 4 times slower. */
export interface Line {
  latency: number;
  down: number;
}

/** What Lighthouse calls slow 4G: bytes a second. */
export const slow4G = 1_638_400 / 8;

/** Opens an empty page: of a wide window, or of a phone on a slow line. */
export async function openPage(browser: Browser, line?: Line): Promise<{ context: BrowserContext; page: Page }> {
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
}

/** Milliseconds from navigation until the widget says that it answers input. */
export async function measureReady(page: Page, url: string): Promise<number> {
  // What asks a page sooner puts its own scripts in, and keeps it waiting.
  await page.goto(url, { waitUntil: 'load' });
  const mark = await page.waitForFunction(() => performance.getEntriesByName('widget-ready')[0]?.startTime, undefined, {
    polling: 50,
    timeout: 60_000
  });
  return (await mark.jsonValue()) ?? NaN;
}

/** Milliseconds from the click on "next" until the frame in which its card is shown with its words. */
export async function measureAnswer(page: Page): Promise<number> {
  await page.evaluate(() => {
    const answer = new Promise<number>((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          const look = (): void => {
            const card = document.querySelector('[data-card]');
            if (!card?.textContent?.trim() || card.getAttribute('aria-busy') === 'true') return;
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

/** Runs a measurement so often in fresh profiles, and takes the middle of what it gives. */
export async function repeat(
  browser: Browser,
  runs: number,
  measure: (page: Page) => Promise<number[]>,
  line?: Line
): Promise<number[]> {
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
