import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { resolveFamily } from '../../src/lib/story/sign.ts';
import { selectTally, selectUsedClaims } from '../../src/lib/story/coverage.ts';
import { checkAxe } from '../support/axe.ts';
import { createBrowser, readOverflow, toUrl, visit } from '../support/browser.ts';
import { story } from '../support/content.ts';

const open = createBrowser();
const chapters = story.chapters.filter(({ role }) => role !== 'cover');
const toPath = (slug: string): string => `/chapters/${slug}/`;
const wrong = story.claims.filter(({ correction }) => correction);
/** Chapters in whose text a contradicted claim stands. */
const wrongChapters = chapters.filter(({ body }) => wrong.some(({ id }) => body.includes(`<Claim id="${id}"`)));
const [first, last] = [chapters[0]!, chapters.at(-1)!];

/** How the words of claims look: sign, line under them, and whether they have a ground. */
const readTints = (page: Page, within = 'main'): Promise<{ sign: string; line: string; ground: boolean }[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(`${selector} .prose .claim[data-sign]`)].map((span) => {
        const { textDecorationStyle, textDecorationLine, backgroundColor } = getComputedStyle(span);
        return {
          sign: span.dataset['sign']!,
          line: textDecorationLine === 'none' ? '' : textDecorationStyle,
          ground: !/, 0\)$|transparent/.test(backgroundColor)
        };
      }),
    within
  );

describe('marks', () => {
  it('have the sign of their family, each of another outline', async () => {
    const page = await open();
    await visit(page, '/');
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('main .mark[class*="verdict-"]')].map((mark) => ({
        family: /verdict-(\w+)/.exec(mark.className)![1]!,
        outline: [...mark.querySelectorAll('svg path')].map((path) => path.getAttribute('d')).join(),
        name: mark.textContent ?? '',
        size: mark.querySelector('svg')!.getBoundingClientRect().height
      }))
    );
    const outlines = new Map(marks.map(({ family, outline }) => [family, outline]));
    expect(outlines.size).toBe(story.site.verdictFamilies.length);
    expect(new Set(outlines.values()).size).toBe(outlines.size);
    for (const { family, name, size } of marks) {
      const { label } = story.site.verdictFamilies.find(({ sign }) => sign === family)!;
      expect(name).toContain(label);
      expect(size).toBeGreaterThan(7);
    }
  });

  it('are told apart in forced colours', async () => {
    const page = await open({ forcedColors: 'active' });
    await visit(page, toPath(first.slug));
    const [strokes, ground] = await page.evaluate(() => [
      [...document.querySelectorAll('.mark svg path')].map((path) => {
        const { stroke, fill } = getComputedStyle(path);
        return stroke === 'none' ? fill : stroke;
      }),
      getComputedStyle(document.documentElement).backgroundColor
    ]);
    expect(strokes.length).toBeGreaterThan(5);
    expect(strokes).not.toContain(ground);
  });

  it('lead to notes with verdict, reason, sources and the claim', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(toPath(first.slug)));
    for (const mark of await page.locator('.prose > p .mark[class*="verdict-"]').all()) {
      const note = page.locator(`[id="${await mark.getAttribute('data-note')}"]`);
      const text = (await note.textContent()) ?? '';
      const claim = story.claims.find(({ statement }) => text.includes(statement))!;
      expect(text).toContain(resolveFamily(claim, story.site).label);
      expect(text).toContain(claim.reason);
      expect(await note.locator(`a[href$="/claims/${claim.id}/"]`).count()).toBe(1);
      for (const id of claim.evidence) {
        const { publisher, url } = story.evidence.find((entry) => entry.id === id)!;
        expect(text).toContain(publisher);
        if (url) expect(await note.locator(`a[href="${url.replaceAll('"', '\\"')}"]`).count()).toBeGreaterThan(0);
      }
      if (claim.evidence.length > 0) expect(text).toMatch(/, in (English|Chinese|Spanish|French)/);
    }
  });

  it('are numbered notes in print', async () => {
    const page = await open();
    await visit(page, toPath(first.slug));
    await page.emulateMedia({ media: 'print' });
    const { marks, notes } = await page.evaluate(() => ({
      marks: [...document.querySelectorAll<HTMLElement>('.prose > p .mark')].map(({ dataset }) => dataset['note']!),
      notes: [...document.querySelectorAll('.chapter-notes .notes > li')]
        .filter((note) => note.getBoundingClientRect().height > 0)
        .map(({ id }) => id)
    }));
    expect(marks.filter((note) => !notes.includes(note))).toEqual([]);
  });
});

describe('the switch', () => {
  it.each([true, false])('tints the words of its chapter by verdict (script: %s)', async (javaScriptEnabled) => {
    const page = await open({ javaScriptEnabled });
    await page.goto(toUrl('/'));
    const before = await readTints(page);
    expect(before.filter(({ ground }) => ground)).toEqual([]);
    await page.locator(`#${first.slug} [data-checked]`).focus();
    await page.keyboard.press('Space');
    const tinted = await readTints(page, `#${first.slug}`);
    expect(tinted.length).toBeGreaterThan(5);
    expect(tinted.filter(({ ground, line }) => !ground || !line)).toEqual([]);
    expect((await readTints(page, `#${last.slug}`)).filter(({ ground }) => ground)).toEqual([]);
  });

  it('has another line for each family', async () => {
    const page = await open();
    await visit(page, '/');
    await page.locator('[data-checked="all"]').check();
    const tints = await readTints(page);
    const lines = new Map(tints.map(({ sign, line }) => [sign, line]));
    expect(lines.size).toBe(story.site.verdictFamilies.length);
    expect(new Set(lines.values()).size).toBe(lines.size);
  });

  it('of the home page turns all others, is told, and leaves nothing behind', async () => {
    const page = await open();
    await visit(page, '/');
    const all = page.getByRole('switch', { name: 'Show what is checked' }).first();
    await all.check();
    const others = page.locator('[data-checked="chapter"]');
    expect(await others.count()).toBe(chapters.length);
    for (const other of await others.all()) expect(await other.isChecked()).toBe(true);
    expect(await page.locator('#said').textContent()).toContain('marked by verdict');
    await others.first().uncheck();
    expect(await all.isChecked()).toBe(false);
    expect(await all.evaluate((input: HTMLInputElement) => input.indeterminate)).toBe(true);
    const readGrounds = async () => (await readTints(page, `#${first.slug}`)).filter(({ ground }) => ground);
    await expect.poll(readGrounds).toEqual([]);
    expect(
      await page.evaluate(
        () =>
          document.cookie +
          Object.keys(localStorage)
            .filter((key) => key !== 'theme')
            .join()
      )
    ).toBe('');
  });

  it.each(['light', 'dark'] as const)('passes axe when on, %s', async (colorScheme) => {
    const page = await open({ colorScheme });
    await visit(page, toPath(first.slug));
    await page.locator('[data-checked]').check();
    expect(await checkAxe(page)).toEqual([]);
  });
});

describe('the bar', () => {
  it.each(chapters)('of $slug says how many claims are of which family', async (chapter) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(toPath(chapter.slug)));
    const claims = selectUsedClaims(story, [chapter]);
    const tally = selectTally(claims, story.site);
    const key = await page.locator('.checked-key li').allInnerTexts();
    expect(key.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
      tally.map(({ family, count }) => `${family.label} ${count}`)
    );
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('.checked-bar .checked-part')].map((part) => part.getBoundingClientRect().width)
    );
    const sum = widths.reduce((total, width) => total + width, 0);
    widths.forEach((width, index) => expect(width / sum).toBeCloseTo(tally[index]!.count / claims.length, 1));
  });

  it.each([280, 360, 768])('fits %i px', async (width) => {
    const page = await open({ viewport: { width, height: 800 } });
    await visit(page, toPath(last.slug));
    await page.locator('[data-checked]').check();
    expect(await readOverflow(page)).toBeNull();
  });
});

describe('corrections in the text', () => {
  it('stand in two chapters at least', () => expect(wrongChapters.length).toBeGreaterThan(1));

  it.each(wrongChapters)('of $slug follow the words that they correct, on screen and paper', async ({ slug, body }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(toPath(slug)));
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const found = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.prose .claim-wrong')].map((words) => {
          const mark = words.nextElementSibling;
          const correction = mark?.nextElementSibling as HTMLElement;
          const [end, start] = [mark?.getClientRects()[0], correction.getClientRects()[0]];
          return {
            text: correction.innerText,
            isShown: correction.checkVisibility(),
            lines: Math.round(((start?.top ?? 0) - (end?.top ?? 0)) / 32)
          };
        })
      );
      const claims = wrong.filter(({ id }) => body.includes(`<Claim id="${id}"`));
      expect(found.length).toBeGreaterThanOrEqual(claims.length);
      for (const { text, isShown, lines } of found) {
        expect(claims.some(({ correction }) => text === `Correction: ${correction}`)).toBe(true);
        expect(isShown).toBe(true);
        expect(Math.abs(lines)).toBeLessThanOrEqual(1);
      }
    }
  });
});

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
