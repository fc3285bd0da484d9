import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl } from '../support/browser.ts';
import { listPaths } from '../support/dist.ts';

const open = createBrowser();
const kinds = ['/', '/chapters/', '/timeline/', '/map/', '/claims/C01/', '/map/araxa/', '/sources/'];
const paths = listPaths();
const pages = kinds.flatMap(
  (kind) => paths.find((path) => path === kind) ?? paths.find((path) => path.startsWith(kind)) ?? []
);

/**
 * The first view of a page written block by block, a frame apart, as a slow line brings it.
 * @returns what moved by 3 px or more, as "element: x,y -> x,y, after …"
 */
const arrive = async (address: string): Promise<string[]> => {
  const html = await (await fetch(address)).text();
  history.replaceState(null, '', address);
  const moves: string[] = [];
  let written = html.indexOf('<body');
  document.open();
  document.write(html.slice(0, written));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      sources: { node?: Node; previousRect: DOMRect; currentRect: DOMRect }[];
    })[])
      for (const { node, previousRect: from, currentRect: to } of entry.sources) {
        const name = node instanceof Element ? `${node.localName}.${node.getAttribute('class')}` : node?.textContent;
        const where = `${from.x},${from.y} -> ${to.x},${to.y}`;
        moves.push(`${name}: ${where}, after ${html.slice(written - 60, written)}`);
      }
  }).observe({ type: 'layout-shift' });
  const block =
    /<(?:p|div|section|header|nav|[uo]l|li|d[ltd]|h[1-6]|figure|figcaption|table|tr|form|label|fieldset|details)\b/g;
  const isFull = () => (document.querySelector('main')?.getBoundingClientRect().bottom ?? 0) > 1000;
  block.lastIndex = written + 1;
  for (let match = block.exec(html); match && !isFull(); match = block.exec(html)) {
    document.write(html.slice(written, match.index));
    written = match.index;
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  document.write(html.slice(written));
  document.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  return moves;
};

describe('a page that arrives slowly', () => {
  it.each(pages.flatMap((path) => [360, 768, 1440].map((width) => [path, width] as const)))(
    '%s moves nothing at %i px',
    async (path, width) => {
      const page = await open({ viewport: { width, height: 800 } });
      await page.goto(toUrl('/robots.txt'));
      expect(await page.evaluate(arrive, toUrl(path))).toEqual([]);
    }
  );
});
