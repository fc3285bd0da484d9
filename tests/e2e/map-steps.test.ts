import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseSteps } from '../../src/lib/chapters/steps.ts';
import { createBrowser, scrollThrough, visit, watchPage } from '../support/browser.ts';
import { story } from '../support/content.ts';
import { readOverlaps } from '../support/labels.ts';
import { scrollToStep } from '../support/steps.ts';

const open = createBrowser();
const phone = { width: 360, height: 740 };
const desk = { width: 1440, height: 900 };
const isMap = (id: string | null): boolean => story.figures.some((figure) => figure.id === id && figure.kind === 'map');
/** Chapters whose steps are read along a map, with the views of these steps. */
const chapters = story.chapters.flatMap(({ slug, body }) => {
  const { groups, steps } = parseSteps(body);
  const views = steps.flatMap(({ group, view }) => (group && isMap(group.figure) ? [view!] : []));
  return groups.some(({ figure }) => isMap(figure)) ? [{ path: `/chapters/${slug}/`, views }] : [];
});
const drawing = '.story-steps [data-follow].map-follow';

async function openChapter(path: string, options: BrowserContextOptions): Promise<Page> {
  const page = await open(options);
  await visit(page, path);
  return page;
}

/** Scrolls until a step stands on the reading line, and waits until the map shows its view. */
async function readStep(page: Page, index: number, view: string): Promise<void> {
  await scrollToStep(page, index);
  await page.locator(`${drawing}[data-ready]`).waitFor();
  await expect.poll(() => page.locator(drawing).getAttribute('data-view')).toBe(`?${view}`);
}

/** The stills of a page: whether each is seen and has been loaded, what it shows, and what it says. */
const readStills = (page: Page) =>
  page.locator('.step').evaluateAll((steps) =>
    steps.flatMap((step) =>
      [...step.querySelectorAll<HTMLImageElement>('.step-still img')].map((image) => ({
        view: (step as HTMLElement).dataset['view'],
        isSeen: image.checkVisibility() && image.getBoundingClientRect().height > 150,
        isLoaded: image.complete && image.naturalWidth > 0,
        source: image.currentSrc,
        alt: image.alt
      }))
    )
  );

const resolveAlt = (view: string): RegExp => {
  const query = new URLSearchParams(view);
  const label = story.assets.find(({ id }) => id === query.get('asset'))?.label ?? '';
  const year = query.get('t')?.slice(0, 4) ?? '';
  const filter = query.has('named') ? 'named in the document' : '';
  return new RegExp(`^Map of .*${filter}.*${year}.*: .*${label && `Chosen: ${label}`}`);
};

const readPicture = (page: Page): Promise<string> => page.locator(`${drawing} svg`).first().innerHTML();

describe.each(chapters)('the map along $path', ({ path, views }) => {
  it.each([
    ['a phone', phone],
    ['a desk', desk]
  ] as const)(
    'follows the text by jumps under reduced motion, on %s, and nothing covers a label',
    async (_, viewport) => {
      const page = await openChapter(path, { viewport, reducedMotion: 'reduce' });
      const problems = watchPage(page);
      await page.evaluate(() => {
        const moves: string[] = [];
        Object.assign(globalThis, { moves });
        new MutationObserver((records) => moves.push(...records.map(() => 'moved'))).observe(document.body, {
          subtree: true,
          attributeFilter: ['data-moving']
        });
      });
      const drawn = new Set<string>();
      for (const [index, view] of views.entries()) {
        await readStep(page, index, view);
        drawn.add(await readPicture(page));
        expect.soft(await readOverlaps(page), view).toEqual([]);
      }
      expect(drawn.size, 'pictures that differ').toBe(views.length);
      expect(await page.evaluate(() => (globalThis as unknown as { moves: string[] }).moves)).toEqual([]);
      expect(problems).toEqual([]);
    }
  );

  it('moves for at most 600 ms, and then stands still', async () => {
    const page = await openChapter(path, { viewport: desk, reducedMotion: 'no-preference' });
    await readStep(page, 0, views[0]!);
    await page.waitForTimeout(1000);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 10_000);
    await page.evaluate(
      ([selector, view]) =>
        document.querySelector(selector)!.dispatchEvent(new CustomEvent('widget-show', { detail: view })),
      [drawing, `?${views[1]}`] as const
    );
    expect(await page.locator(`${drawing}[data-moving]`).count()).toBe(1);
    await page.clock.runFor(300);
    const between = await readPicture(page);
    await page.clock.runFor(300);
    expect(await page.locator(`${drawing}[data-moving]`).count()).toBe(0);
    const end = await readPicture(page);
    expect(end).not.toBe(between);
    await page.clock.runFor(600);
    expect(await readPicture(page)).toBe(end);
  });

  it('stays at the top of a phone, at most 45svh high, and over no text', async () => {
    const page = await openChapter(path, { viewport: phone, reducedMotion: 'no-preference' });
    for (const [index, view] of [...views.entries()].slice(1, -1)) {
      await readStep(page, index, view);
      const box = (await page.locator('.steps-drawing').first().boundingBox())!;
      expect(box.y).toBe(0);
      expect(box.height).toBeLessThanOrEqual(phone.height * 0.45 + 1);
      const step = (await page.locator('.story-steps .step').nth(index).boundingBox())!;
      expect(step.y + Math.min(step.height / 2, 80)).toBeGreaterThan(box.y + box.height);
    }
  });

  it.each([
    ['a phone', phone, /-\d\.svg$/],
    ['a desk', desk, /-\d-wide\.svg$/]
  ] as const)('stands still at each step without script, on %s', async (_, viewport, file) => {
    const page = await openChapter(path, { viewport, javaScriptEnabled: false });
    const problems = watchPage(page);
    await page.locator('.step-still img').last().scrollIntoViewIfNeeded();
    await expect.poll(() => readStills(page).then((all) => all.filter(({ isLoaded }) => !isLoaded))).toEqual([]);
    const stills = await readStills(page);
    expect(stills.map(({ view }) => view)).toEqual(views);
    expect(new Set(stills.map(({ source }) => source)).size).toBe(views.length);
    for (const { view, isSeen, source, alt } of stills) {
      expect(isSeen, view).toBe(true);
      expect(source).toMatch(file);
      expect(alt).toMatch(resolveAlt(view!));
    }
    expect(problems).toEqual([]);
  });

  it('asks for no still where it moves, and shows them all in print', async () => {
    const page = await open({ viewport: desk });
    const asked: string[] = [];
    page.on('request', (request) => void (request.url().includes('/pictures/steps/') && asked.push(request.url())));
    await visit(page, path);
    await scrollThrough(page);
    expect((await readStills(page)).map(({ isSeen }) => isSeen)).toEqual(views.map(() => false));
    expect(asked).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await scrollThrough(page);
    await expect.poll(() => readStills(page).then((all) => all.filter(({ isLoaded }) => !isLoaded))).toEqual([]);
    const stills = await readStills(page);
    expect(stills.map(({ isSeen }) => isSeen)).toEqual(views.map(() => true));
    for (const { source } of stills) expect(source).toMatch(/-\d\.svg$/);
  });
});
