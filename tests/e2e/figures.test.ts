import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl, visit } from '../support/browser.ts';
import { siteOrigin, story } from '../support/content.ts';
import { listPaths, readPages } from '../support/dist.ts';
import { openTool } from '../support/picture.ts';
import { readOverlaps } from '../support/labels.ts';

const open = createBrowser();
const widths = [280, 320, 360, 480, 600, 719, 720, 768, 1000, 1280, 1440, 1600];
const paths = [...listPaths().filter((path) => path.startsWith('/chapters/')), '/', '/timeline/', '/map/'];
/** Where each figure stands: the shortest page that has it. */
const places = new Map(
  story.figures.map(({ id }) => {
    const pages = readPages().filter(
      ({ path, source }) => paths.includes(path) && source.includes(`id="figure-${id}"`)
    );
    return [id, pages.sort((a, b) => a.source.length - b.source.length)[0]?.path] as const;
  })
);

describe('figures', () => {
  it('stand on a page, each of them', () => {
    expect([...places].filter(([, path]) => !path)).toEqual([]);
  });

  it.each(paths)('of %s have labels that never cover each other, from 280 to 1,600 px', async (path) => {
    const page = await open({ reducedMotion: 'reduce' });
    await visit(page, path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect.soft(await readOverlaps(page), `${width} px`).toEqual([]);
    }
  });

  it.each(story.figures.map(({ id }) => id))(
    '%s has a finding, words for the picture, its table and its tools',
    async (id) => {
      const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
      await visit(page, places.get(id)!);
      const figure = page.locator(`#figure-${id}`);
      expect(await figure.locator('figcaption').count()).toBe(1);
      const words = await figure.evaluate((element) => {
        const ids = [element.getAttribute('aria-labelledby'), element.getAttribute('aria-describedby')];
        return ids.map((one) => document.getElementById(one ?? '')?.textContent?.trim().length ?? 0);
      });
      expect(words[0]).toBeGreaterThan(15);
      expect(words[1]).toBeGreaterThan(40);
      expect(await figure.getByText(`As of ${story.site.asOfLabel}`).count()).toBeGreaterThan(0);

      // Timelines and maps have the table among their readings.
      const { kind } = story.figures.find((one) => one.id === id)!;
      if (kind !== 'timeline' && kind !== 'map') await openTool(figure, /^Table$/);
      const rows = await figure.locator('details table tbody tr').count();
      expect(rows).toBeGreaterThan(1);
      expect(await figure.locator('details table caption').count()).toBeGreaterThan(0);

      await figure.getByRole('button', { name: 'Copy link' }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link.startsWith(siteOrigin)).toBe(true);
      const [path = '', fragment = ''] = link.replace(siteOrigin, '').split('#');
      const target = readPages().find((one) => one.path === path);
      expect(target, link).toBeDefined();
      if (fragment) expect(target?.source.includes(`id="${fragment}"`), link).toBe(true);

      const tool = await openTool(figure, 'Get the data');
      const data = await tool.getByRole('link', { name: 'CSV', exact: true }).getAttribute('href');
      const response = await page.request.get(toUrl(data!));
      expect([response.status(), response.headers()['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
      expect((await response.text()).trim().split('\n').length).toBe(rows + 1);
    }
  );
});
