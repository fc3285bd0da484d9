import { describe, expect, it } from 'vitest';
import { formatHeightRules, heightAt, maximumHeight, selectSteps } from '../../../../src/lib/embed/heights.ts';
import { readHeights } from '../../../../src/loader/heights.ts';

/** Heights that fall by a px with each px of width, measured every 10 px. */
const measured = new Map(Array.from({ length: 93 }, (_, n) => [280 + 10 * n, 2000 - 10 * n]));
const steps = selectSteps(measured);

describe('the steps of measured heights', () => {
  it('are as high as what is highest in them', () => {
    expect(heightAt(steps, 280)).toBe(2000);
    expect(heightAt(steps, 200)).toBe(2000);
    expect(heightAt(steps, 320)).toBe(1960);
    expect(heightAt(steps, 359)).toBe(1960);
    expect(heightAt(steps, 360)).toBe(1920);
    for (const [width, height] of measured) expect(heightAt(steps, width)).toBeGreaterThanOrEqual(height);
    expect(maximumHeight(steps)).toBe(2000);
  });

  it('are one where they are of one height', () => {
    expect(selectSteps(new Map([...measured.keys()].map((width) => [width, 500])))).toEqual([{ from: 0, height: 500 }]);
  });

  it('become rules of the document, which do not hold for the drawing alone', () => {
    expect(
      formatHeightRules([
        { from: 0, height: 900 },
        { from: 640, height: 700 }
      ])
    ).toBe(
      ':root:not([data-plain]) .embed{min-block-size:900px}' +
        '@media(min-width:640px){:root:not([data-plain]) .embed{min-block-size:700px}}'
    );
  });
});

describe('the measured heights of the story', () => {
  it('are no higher for the drawing alone than with title and foot', () => {
    const all = Object.entries(readHeights());
    expect(all.length).toBeGreaterThan(2);
    for (const [id, { full, plain }] of all)
      for (const width of measured.keys())
        expect(heightAt(plain, width), `${id} at ${width} px`).toBeLessThan(heightAt(full, width));
  });
});
