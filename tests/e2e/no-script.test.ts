import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl, visit } from '../support/browser.ts';
import { listPaths, selectKinds, selectSample } from '../support/dist.ts';

const open = createBrowser();
const paths = selectSample(listPaths());
/** A page of each kind is compared with itself as scripts leave it. */
const kinds = selectKinds(paths);

/** What a page holds for its reader: words, figures, tables and links, each as a sorted list. */
const readContents = () => {
  const main = document.querySelector('main')!;
  const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const drawn = [...main.querySelectorAll('figure')].map((figure) => {
    const parts = [...figure.querySelectorAll('svg, table, ol, ul, dl')].filter(
      (part) => isShown(part) && part.getBoundingClientRect().height > 0
    );
    return `${figure.id}: ${parts.length > 0 ? 'drawn' : 'empty'}`;
  });
  return {
    words: main.innerText.split(/\s+/).length,
    figures: drawn.sort(),
    tables: main.querySelectorAll('table').length,
    // The builder of embeds is made of scripts; below it stands what it makes.
    links: [
      ...new Set(
        [...document.querySelectorAll('a[href]')]
          .filter((link) => !link.closest('.embed-builder'))
          .map((link) => link.getAttribute('href'))
      )
    ].sort(),
    // A button that opens a popover works without script, and so does a switch that styles read.
    dead: [
      ...document.querySelectorAll(
        'button:not([popovertarget], [commandfor]), input:not([data-checked]), select, textarea'
      )
    ]
      .filter(isShown)
      .map((control) => control.outerHTML.slice(0, 120)),
    hidden: [...main.querySelectorAll('p, li, h1, h2, h3, figcaption, caption')]
      .filter(
        (element) => !isShown(element) && !element.closest('details:not([open]), [popover], figure, .embed-builder')
      )
      .map((element) => (element.textContent ?? '').slice(0, 80))
  };
};

describe('without script', () => {
  it.each(paths)('%s has its words, figures, tables and links', async (path) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(path));
    const plain = await page.evaluate(readContents);
    expect(plain.words).toBeGreaterThan(10);
    expect(plain.figures.filter((figure) => figure.endsWith('empty'))).toEqual([]);
    expect(plain.dead, 'controls that do nothing').toEqual([]);
    expect(plain.hidden, 'words that cannot be reached').toEqual([]);

    if (!kinds.includes(path)) return;
    const scripted = await open();
    await visit(scripted, path);
    const full = await scripted.evaluate(readContents);
    expect(
      full.links.filter((link) => !plain.links.includes(link)),
      'links that need script'
    ).toEqual([]);
    expect(plain.tables).toBeGreaterThanOrEqual(full.tables);
    expect(plain.figures).toEqual(full.figures);
  });
});
