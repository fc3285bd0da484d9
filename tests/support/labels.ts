import type { Page } from 'playwright-core';

/** Pairs of labels in one figure that cover each other, and labels that leave their picture. */
export const readOverlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      element.getClientRects().length > 0;
    return [...document.querySelectorAll('figure')].flatMap((figure) => {
      const all = [...figure.querySelectorAll('svg text, [data-label]')].filter(
        (one) => isSeen(one) && one.textContent?.trim()
      );
      const labels = all
        .filter((one) => !all.some((other) => other !== one && other.contains(one)))
        .map((one) => ({ text: one.textContent!.trim().replace(/\s+/g, ' '), box: one.getBoundingClientRect() }));
      const frame = figure.getBoundingClientRect();
      const outside = labels
        .filter(({ box }) => box.left < frame.left - 1 || box.right > frame.right + 1)
        .map(({ text }) => `${figure.id}: "${text}" leaves the figure`);
      const pairs = labels.flatMap((a, index) =>
        labels.slice(index + 1).flatMap((b) => {
          const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // Boxes of text are taller than its letters by about a quarter.
          const slack = Math.min(a.box.height, b.box.height) * 0.25;
          return width > 1 && height > slack ? [`${figure.id}: "${a.text}" and "${b.text}"`] : [];
        })
      );
      return [...outside, ...pairs];
    });
  });
