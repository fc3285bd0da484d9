/**
 * `npm run heights`: measures how high each embedded document of the built site is, width by width, with title and
 * foot and without, and writes
 * content/embed-heights.json, from which snippets, oEmbed answers and the documents themselves take their heights.
 * Run it after a figure has changed; a test says when.
 */
import { globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { heightsFile } from '../loader/heights.ts';
import { narrowest, selectSteps, widest, type Heights } from '../lib/embed/heights.ts';
import { openBrowser } from './browser.ts';
import { openHost, toBase } from './host/host.ts';
import { fromRoot } from './tools.ts';

/** Widths of the frame that are measured, in px. */
const widths = Array.from({ length: (widest - narrowest) / 10 + 1 }, (_, n) => narrowest + 10 * n);

/**
 * Room in px that a scroll bar in the frame may take from the content. Where what is higher then fits too, a bar that comes
 * for a moment goes again; else it would stay, because of what it has made higher.
 */
const bars = [0, 17];

/** Height in px that the content of a document takes by itself, at each width of the frame. */
async function measure(browser: Browser, address: string): Promise<Map<number, number>> {
  const page = await browser.newPage({ viewport: { width: widest, height: 900 } });
  await page.goto(address);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.embed { min-block-size: 0 !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.locator('[data-widget]:not([data-ready])').waitFor({ state: 'detached' });
  const heights = new Map<number, number>();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const natural = await page.evaluate(async (rooms) => {
      const found: number[] = [];
      for (const room of rooms) {
        document.documentElement.style.paddingInlineEnd = `${room}px`;
        for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
        found.push(document.querySelector('.embed')!.getBoundingClientRect().height);
      }
      return found;
    }, bars);
    heights.set(width, Math.ceil(Math.max(...natural)));
  }
  await page.close();
  return heights;
}

async function run(): Promise<void> {
  const dir = fromRoot('dist');
  const documents = globSync('embed/v1/{timeline,map,figure/*}/index.html', { cwd: dir }).sort();
  if (documents.length === 0) throw new Error('There is no built site. Run `npm run build` first.');
  const host = await openHost({ dir, base: toBase(process.env['BASE_PATH']) });
  const browser = await openBrowser();
  try {
    const heights: Record<string, Heights> = {};
    for (const file of documents) {
      const folder = file.replaceAll('\\', '/').replace(/index\.html$/, '');
      const id = folder.split('/').at(-2)!;
      const address = host.address + folder;
      const [full, plain] = await Promise.all([measure(browser, address), measure(browser, `${address}?plain=1`)]);
      heights[id] = { full: selectSteps(full), plain: selectSteps(plain) };
      console.log(id, JSON.stringify(heights[id]));
    }
    await writeFile(heightsFile(), `${JSON.stringify(heights, null, 2)}\n`);
  } finally {
    await browser.close();
    await host.close();
  }
}

run().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
