import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { gutter } from '../../../../src/lib/timeline/horizontal.ts';
import { aTimeline, selectCollisions, selectTexts, toPixels } from './fixture.ts';
import { aCrowd, timelines } from './stories.ts';

/** Widths at which each drawing is shown. */
const ranges = { v240: [240, 319], v320: [320, 900], h640: [640, 899], h900: [900, 1600] } as const;
const widths = fc.double({ min: 0, max: 1, noNaN: true });

describe('drawTimeline', () => {
  it('lets no text overlap another at any width', () => {
    fc.assert(
      fc.property(timelines(40), widths, (timeline, share) => {
        for (const drawing of drawTimeline(timeline)) {
          const [low, high] = ranges[drawing.name as keyof typeof ranges];
          for (const width of [low, low + share * (high - low), high]) {
            const inner = drawing.layout === 'horizontal' ? width - gutter.start - gutter.end : width;
            const texts = selectTexts(drawing, inner);
            expect(selectCollisions(texts)).toEqual([]);
            const start = drawing.layout === 'horizontal' ? -gutter.start : 0;
            // Names in the clock are measured as if they were bold, which they are not.
            const out = texts.filter(({ left, right }) => left < start - 6 || right > inner + gutter.end + 1);
            expect(out).toEqual([]);
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('keeps marks and stretches inside the frame and in order of time', () => {
    fc.assert(
      fc.property(timelines(40), (timeline) => {
        for (const drawing of drawTimeline(timeline)) {
          const isFlat = drawing.layout === 'horizontal';
          const along = ({ x, y }: { x: number | string; y: number | string }) => toPixels(isFlat ? x : y, 1000);
          const [first, last] = isFlat ? [0, 1000] : [0, drawing.height];
          const marks = drawing.marks.filter(({ outline, bar }) => outline ?? bar);
          const ids = marks.flatMap(({ id, ids: counted }) => counted ?? [id]);
          expect(ids.toSorted()).toEqual(timeline.events.map(({ id }) => id).toSorted());
          for (const mark of marks) {
            expect(along(mark)).toBeGreaterThanOrEqual(first);
            expect(along(mark)).toBeLessThanOrEqual(last);
          }
          const middles = new Map(timeline.events.map(({ id, start, end }) => [id, start + end]));
          const events = marks.filter(({ ids: counted }) => !counted);
          const sorted = events.sort((a, b) => middles.get(a.id)! - middles.get(b.id)!).map(along);
          expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
          for (const { spans } of drawing.lanes) {
            for (const { x1, y1, x2, y2 } of spans) {
              const [from, to] = [along({ x: x1, y: y1 }), along({ x: x2, y: y2 })];
              expect(from).toBeLessThanOrEqual(to);
              expect(from).toBeGreaterThanOrEqual(first);
              expect(to).toBeLessThanOrEqual(last);
            }
          }
        }
      }),
      { numRuns: 40 }
    );
  });

  it('draws a month as wide as a month, and a day as a point', () => {
    const timeline = aTimeline([{ start: 100, end: 131 }, { start: 500 }], { to: 365 * 2 });
    const wide = drawTimeline(timeline).find(({ name }) => name === 'h900')!;
    const [month, day] = ['event-0', 'event-1'].map((id) => wide.marks.find((mark) => mark.id === id)!);
    expect(month?.bar?.width).toBe('4.25%');
    expect(day?.bar).toBeNull();
    expect(day?.outline).toMatch(/^M/);
  });

  it('counts what it has no room to name', () => {
    const timeline = aTimeline(
      Array.from({ length: 80 }, (_, i) => ({ start: 400 + (i % 20), title: `Something happened, number ${i}` }))
    );
    const drawing = drawTimeline(timeline).find(({ name }) => name === 'h640')!;
    const labels = drawing.marks.flatMap(({ label }) => label?.lines ?? []);
    expect(labels.some((text) => /^\d+ events$/.test(text))).toBe(true);
  });

  it('draws an empty story, a single event and a single day', () => {
    expect(drawTimeline(aTimeline([])).map(({ marks }) => marks.length)).toEqual([0, 0, 0, 0]);
    expect(drawTimeline(aTimeline([{ start: 3 }], { from: 3, to: 4 })).every(({ marks }) => marks[0]?.label)).toBe(
      true
    );
  });

  it('draws a story that is written from the right as the same one, to be turned round', () => {
    fc.assert(
      fc.property(timelines(20), (timeline) => {
        expect(drawTimeline({ ...timeline, dir: 'rtl' })).toEqual(drawTimeline({ ...timeline, dir: 'ltr' }));
      }),
      { numRuns: 10 }
    );
  });

  it('cuts what is too long for a line, and to four lines in a column', () => {
    const timeline = aTimeline([{ start: 400, title: 'A very long title '.repeat(28).trim() }]);
    for (const { layout, marks } of drawTimeline(timeline)) {
      const { lines } = marks[0]!.label!;
      expect(lines).toHaveLength(layout === 'horizontal' ? 1 : 4);
      expect(lines.at(-1)).toMatch(/…$/);
    }
  });

  it('numbers events in order of time over all lanes', () => {
    const timeline = aTimeline([{ start: 10, lane: 1 }, { start: 400 }, { start: 5 }]);
    for (const { marks } of drawTimeline(timeline)) {
      const numbers = Object.fromEntries(marks.map(({ id, number }) => [id, number]));
      expect(numbers).toEqual({ 'event-2': '1', 'event-0': '2', 'event-1': '3' });
    }
  });

  it('counts thousands in few marks, in little time', () => {
    const timeline = aCrowd(10_000);
    drawTimeline(aCrowd(2000));
    const start = performance.now();
    const drawings = drawTimeline(timeline);
    // Far above what it takes, because tests share the machine.
    expect(performance.now() - start).toBeLessThan(3000);
    for (const { marks, height } of drawings) {
      expect(marks.length).toBeLessThan(200);
      expect(height).toBeLessThan(2500);
      expect(new Set(marks.flatMap(({ id, ids }) => ids ?? [id])).size).toBe(10_000);
      const counts = marks.filter(({ ids, bar }) => ids && bar);
      for (const { number } of counts) expect(number).toMatch(/^\d+–\d+$/);
    }
  });
});
