import { describe, expect, it } from 'vitest';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, scrollThrough, visit, watchPage } from '../support/browser.ts';
import { listPaths, selectKinds, selectSample } from '../support/dist.ts';

const open = createBrowser();
const paths = selectSample(listPaths());
/** Pages of one kind differ in their words, which are as dark on a phone: one of each is looked at there. */
const kinds = selectKinds(paths);

/** A theme changes colours and nothing else: the second run of axe needs no other rules. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Text that only MapLibre's code has. */
const mapLibre = /maplibregl-|MapLibre/;

describe('every page', () => {
  // The home page has every chapter and figure: on a busy machine its checks take longer than those of others.
  it.each(paths)('%s is accessible, quiet and never too wide', { timeout: 180_000 }, async (path) => {
    const page = await open({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const problems = watchPage(page);
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(
        response.text().then(
          (source) => (mapLibre.test(source) ? response.url() : ''),
          () => ''
        )
      );
    });
    await visit(page, path);
    await scrollThrough(page);
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      for (const width of [1440, 360]) {
        await page.setViewportSize({ width, height: 800 });
        if (theme === 'dark' && width === 360 && !kinds.includes(path)) continue;
        const rules = theme === 'dark' ? colourRules : undefined;
        expect.soft(await checkAxe(page, rules), `axe, ${theme}, ${width} px`).toEqual([]);
      }
    }
    for (const width of [280, 320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await readOverflow(page), `at ${width} px`).toBeNull();
    }
    // The page for no address is asked for by its name here, so that it comes with status 200.
    expect.soft(problems).toEqual([]);
    if (path !== '/map/') expect.soft((await Promise.all(scripts)).filter(Boolean), 'MapLibre').toEqual([]);
  });
});
