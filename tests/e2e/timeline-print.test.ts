import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createBrowser, visit } from '../support/browser.ts';
import { story } from '../support/content.ts';

const open = createBrowser();
const pages = ['/timeline/', ...story.chapters.filter(hasTimeline).map(({ slug }) => `/chapters/${slug}/`)];
/** Widths of the text on A4 and Letter, and the heights of a page of each, in CSS pixels. */
const papers = [
  ['A4', 673, 994],
  ['Letter', 695, 927]
] as const;

function hasTimeline({ figures, role }: { figures: string[]; role: string }): boolean {
  return role === 'chapter' && story.figures.some(({ id, kind }) => kind === 'timeline' && figures.includes(id));
}

async function openPrint(path: string, width = 673): Promise<Page> {
  const page = await open({ viewport: { width, height: 900 } });
  await visit(page, path);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** Numbers at the marks with their events, entries of the key, and events of the figure, for each timeline of a page. */
const readKeys = (page: Page) =>
  page.locator('.figure .timeline').evaluateAll((timelines) =>
    timelines.map((timeline) => {
      const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;
      const marks = [...timeline.querySelectorAll<SVGElement>('.drawing [data-event], .drawing [data-count]')];
      return {
        drawings: [...timeline.querySelectorAll<SVGElement>('.drawing')]
          .filter(isShown)
          .map((svg) => svg.dataset['name']),
        numbers: marks.filter(isShown).map((mark) => ({
          ids: (mark.dataset['event'] ?? mark.dataset['count']!).split(' '),
          text: mark.querySelector('.number')?.textContent?.trim() ?? ''
        })),
        words: [...timeline.querySelectorAll('.drawing a .title')].filter(isShown).length,
        key: [...timeline.querySelectorAll<HTMLLIElement>('.lanes li')].filter(isShown).map((item) => ({
          id: item.querySelector<HTMLElement>('[data-event]')!.dataset['event']!,
          value: item.value,
          listed: getComputedStyle(item).listStyleType
        }))
      };
    })
  );

describe('a timeline on paper', () => {
  it.each(pages)('%s has one drawing with numbers for words, and a key with the same numbers', async (path) => {
    const keys = await readKeys(await openPrint(path));
    expect(keys.length).toBeGreaterThan(0);
    for (const { drawings, numbers, words, key } of keys) {
      expect(drawings).toEqual(['h640']);
      expect(words).toBe(0);
      const toNumber = (id: string) => key.find((entry) => entry.id === id)?.value;
      for (const { ids, text } of numbers)
        expect(text).toBe([...new Set([ids[0]!, ids.at(-1)!].map(toNumber))].join('–'));
      expect([...new Set(numbers.flatMap(({ ids }) => ids))].sort()).toEqual(key.map(({ id }) => id).sort());
      expect(key.every(({ listed }) => listed === 'decimal')).toBe(true);
      expect(key.map(({ value }) => value).sort((a, b) => a - b)).toEqual(key.map((_, index) => index + 1));
    }
  });

  it('has every event of the story in the key of the timeline, numbered by time', async () => {
    const [timeline] = await readKeys(await openPrint('/timeline/'));
    expect(timeline?.key.map(({ id }) => id).sort()).toEqual(story.events.map(({ id }) => id).sort());
    const dates = [...timeline!.key]
      .sort((a, b) => a.value - b.value)
      .map(({ id }) => story.events.find((event) => event.id === id)!.date.slice(0, 7));
    expect(dates).toEqual([...dates].sort());
  });

  it.each(papers)('fits on one page of %s below the head of its page', async (_, width, height) => {
    const page = await openPrint('/timeline/', width);
    const { bottom } = await page
      .locator('.figure-drawing')
      .first()
      .evaluate((drawing) => drawing.getBoundingClientRect());
    expect(bottom).toBeLessThan(height);
  });

  it('prints the whole clock, whatever the screen showed', async () => {
    const page = await open({ viewport: { width: 1440, height: 900 } });
    await visit(page, '/timeline/?window=2025-01-01/2025-12-31&event=heavy-load-trial&reading=list');
    await page.locator('[data-widget="timeline"][data-ready]').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 673, height: 900 });
    const [timeline] = await readKeys(page);
    expect(timeline?.drawings).toEqual(['h640']);
    expect(timeline?.numbers.length).toBeGreaterThan(15);
    expect(await page.locator('.timeline .card').filter({ visible: true }).count()).toBe(0);
    const boxes = await page.locator('.lanes li a').evaluateAll((links) =>
      links.map((link) => {
        const [own, item] = [link.getBoundingClientRect(), link.closest('li')!.getBoundingClientRect()];
        return own.top >= item.top - 2 && own.bottom <= item.bottom + 2;
      })
    );
    expect(boxes).not.toContain(false);
  });
});
