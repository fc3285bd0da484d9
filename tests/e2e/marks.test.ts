import { describe, expect, it } from 'vitest';
import { resolveFamily } from '../../src/lib/story/sign.ts';
import { createBrowser, toUrl, visit } from '../support/browser.ts';
import { chapters, story, toChapterPath } from '../support/content.ts';

const open = createBrowser();
const first = chapters[0]!;
const wrong = story.claims.filter(({ correction }) => correction);
/** Chapters in whose text a contradicted claim stands. */
const wrongChapters = chapters.filter(({ body }) => wrong.some(({ id }) => body.includes(`<Claim id="${id}"`)));

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
    await visit(page, toChapterPath(first.slug));
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
    await page.goto(toUrl(toChapterPath(first.slug)));
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
    await visit(page, toChapterPath(first.slug));
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

describe('corrections in the text', () => {
  it('stand in two chapters at least', () => expect(wrongChapters.length).toBeGreaterThan(1));

  it.each(wrongChapters)('of $slug follow the words that they correct, on screen and paper', async ({ slug, body }) => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(toUrl(toChapterPath(slug)));
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
