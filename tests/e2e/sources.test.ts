import { describe, expect, it } from 'vitest';
import { createBrowser, toUrl, visit } from '../support/browser.ts';
import { story } from '../support/content.ts';

const open = createBrowser();

describe('the page about sources', () => {
  it('lists every source, search without result and correction', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/sources/'));
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    const wanted = [
      ...story.evidence.map(({ id }) => `evidence-${id}`),
      ...story.notFound.map(({ id }) => `not-found-${id}`),
      ...story.corrections.map(({ id }) => `correction-${id}`)
    ];
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Boundaries do not imply endorsement');
    expect(text).toContain(story.document.standpoint);
  });

  it('leads to each of its parts', async () => {
    const page = await open();
    await visit(page, '/sources/');
    const titles = await page.locator('main > section > h2').evaluateAll((heads) => heads.map(({ id }) => `#${id}`));
    const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(titles);
  });

  it('says of each source what rests on it', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl('/sources/'));
    for (const { id, evidence, statement } of story.claims)
      for (const source of evidence) {
        const text = await page.locator(`#evidence-${source}`).textContent();
        expect(text, `${source} bears ${id}`).toContain(statement);
      }
  });

  it('has its feed named in the head, which a reader can take in', async () => {
    const page = await open();
    await visit(page, '/sources/');
    const href = await page.locator('link[type="application/atom+xml"]').getAttribute('href');
    const feed = await page.evaluate(async (address) => {
      const response = await fetch(address!);
      const tree = new DOMParser().parseFromString(await response.text(), 'application/xml');
      const texts = (name: string) => [...tree.getElementsByTagName(name)].map(({ textContent }) => textContent);
      return {
        root: tree.documentElement.namespaceURI,
        entries: tree.getElementsByTagName('entry').length,
        ids: texts('id'),
        updated: texts('updated')
      };
    }, href);
    expect(feed.root).toBe('http://www.w3.org/2005/Atom');
    expect(feed.entries).toBe(story.corrections.length);
    expect(new Set(feed.ids).size).toBe(feed.entries + 1);
    for (const moment of feed.updated) expect(new Date(moment).toISOString()).toContain(moment.slice(0, 10));
  });
});

describe('corrections of this site', () => {
  it('stand on the pages of the records that they touch', async () => {
    const page = await open({ javaScriptEnabled: false });
    for (const { id, wrong, right, touches } of story.corrections)
      for (const claim of touches.claims) {
        await page.goto(toUrl(`/claims/${claim}/`));
        const note = page.locator('.change-note', { has: page.locator(`a[href$="#correction-${id}"]`) });
        const text = (await note.textContent())?.replace(/\s+/g, ' ');
        expect(text, claim).toContain(`Was: ${wrong} Is: ${right}`);
      }
  });
});
