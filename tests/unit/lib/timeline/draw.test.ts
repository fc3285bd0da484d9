import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { gutter } from '../../../../src/lib/timeline/horizontal.ts';
import type { Timeline } from '../../../../src/lib/timeline/timeline.ts';
import { aTimeline, selectCollisions, selectTexts, toPixels } from './fixture.ts';

const titles = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Launched', 'Heavy-load trial passed', 'A larger Chinese copper reserve proposed')
  },
  fc.constantFrom(
    'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
    '铜陵有色海外铜矿项目延期预计影响二〇二六年业绩',
    'تأخر المشروع حتى توقيع العقد'
  ),
  fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.trim().replaceAll(/\s+/g, ' ') || 'x'),
  fc.constant('A very long title '.repeat(28).trim())
);

const timelines: fc.Arbitrary<Timeline> = fc
  .record({
    length: fc.constantFrom(1, 9, 100, 1300, 40_000, 1_100_000),
    lanes: fc.integer({ min: 1, max: 4 }),
    seeds: fc.array(
      fc.record({
        at: fc.oneof(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.constantFrom(0, 0.5, 0.99)),
        days: fc.constantFrom(1, 1, 31, 365),
        lane: fc.nat(3),
        priority: fc.integer({ min: 1, max: 3 }),
        title: titles
      }),
      { maxLength: 40 }
    )
  })
  .map(({ length, lanes, seeds }) =>
    aTimeline(
      seeds.map(({ at, days, lane, priority, title }) => {
        const start = Math.floor(at * length);
        return { start, end: Math.min(start + days, length), lane: lane % lanes, priority, title };
      }),
      {
        from: 0,
        to: length,
        lanes: Array.from({ length: lanes }, (_, index) => ({
          label: `Lane number ${index}`,
          detail: 'Phase II, Ecuador',
          colour: 'copper',
          shape: 'diamond' as const,
          spans: [
            { start: 0, end: Math.ceil(length / 2), status: 'running' as const, label: 'Running', when: '' },
            {
              start: Math.ceil(length / 2),
              end: length,
              status: 'waiting' as const,
              label: 'Waiting for a signature',
              when: ''
            }
          ]
        }))
      }
    )
  );

/** Widths at which each drawing is shown. */
const ranges = { v240: [240, 319], v320: [320, 900], h640: [640, 899], h900: [900, 1600] } as const;
const widths = fc.double({ min: 0, max: 1, noNaN: true });

describe('drawTimeline', () => {
  it('lets no text overlap another at any width', () => {
    fc.assert(
      fc.property(timelines, widths, (timeline, share) => {
        for (const drawing of drawTimeline(timeline)) {
          const [low, high] = ranges[drawing.name as keyof typeof ranges];
          for (const width of [low, low + share * (high - low), high]) {
            const inner = drawing.layout === 'horizontal' ? width - gutter.start - gutter.end : width;
            const texts = selectTexts(drawing, inner);
            expect(selectCollisions(texts)).toEqual([]);
            const start = drawing.layout === 'horizontal' ? -gutter.start : 0;
            const out = texts.filter(({ left, right }) => left < start - 1 || right > inner + gutter.end + 1);
            expect(out).toEqual([]);
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('keeps marks and stretches inside the frame and in order of time', () => {
    fc.assert(
      fc.property(timelines, (timeline) => {
        for (const drawing of drawTimeline(timeline)) {
          const isFlat = drawing.layout === 'horizontal';
          const along = ({ x, y }: { x: number | string; y: number | string }) => toPixels(isFlat ? x : y, 1000);
          const [first, last] = isFlat ? [0, 1000] : [0, drawing.height];
          const marks = drawing.marks.filter(({ outline, bar }) => outline ?? bar);
          expect(new Set(marks.map(({ id }) => id)).size).toBe(timeline.events.length);
          for (const mark of marks) {
            expect(along(mark)).toBeGreaterThanOrEqual(first);
            expect(along(mark)).toBeLessThanOrEqual(last);
          }
          const middles = new Map(timeline.events.map(({ id, start, end }) => [id, start + end]));
          const sorted = [...marks].sort((a, b) => middles.get(a.id)! - middles.get(b.id)!).map(along);
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
});
