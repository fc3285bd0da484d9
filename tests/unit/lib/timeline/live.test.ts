import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { toFrame } from '../../../../src/lib/timeline/frames.ts';
import { createIndex } from '../../../../src/lib/timeline/live-index.ts';
import { drawLive } from '../../../../src/lib/timeline/live.ts';
import { toTimeline } from '../../../../src/lib/timeline/story.ts';
import type { FigureOf } from '../../../../src/schemas/figure.ts';
import { story } from '../../../support/content.ts';
import { draw, toFrames } from '../../../support/live-frames.ts';
import { aTimeline } from './fixture.ts';
import { aCrowd } from './stories.ts';

describe('drawLive', () => {
  it('draws few marks of thousands of events', () => {
    const data = aCrowd(10_000);
    const index = createIndex(data.events);
    for (const frame of toFrames(data, 0.5)) {
      for (let zoom = 0; zoom < 13; zoom++) {
        const length = (data.to - data.from) / 2 ** zoom;
        const from = (data.to - length) * 0.37;
        const { marks } = drawLive(data, index, { from, to: from + length }, frame);
        expect(marks.length).toBeLessThanOrEqual(200);
        if (zoom === 0) expect(marks.flatMap(({ id, ids }) => ids ?? [id])).toHaveLength(10_000);
      }
    }
  });

  it('lets labels keep their rows while the window moves by a few pixels', () => {
    const data = aCrowd(300);
    const index = createIndex(data.events);
    const frame = toFrame(drawTimeline(data)[3]!, 1200);
    const rows = (from: number) =>
      new Map(
        drawLive(data, index, { from, to: from + 4000 }, frame)
          .marks.filter(({ label }) => label)
          .map(({ id, ids, x, label }) => [`${id} ${ids?.length}`, { x, y: label!.y }])
      );
    let [kept, moved] = [0, 0];
    for (let from = 3000; from < 9000; from += 12) {
      const [before, after] = [rows(from), rows(from + 12)];
      for (const [id, { x, y }] of before) {
        const next = after.get(id);
        // Near the ends labels turn round and slide.
        if (!next || x < frame.offset + 100 || x > frame.offset + frame.length - 420) continue;
        if (next.y === y) kept++;
        else moved++;
      }
    }
    expect(kept).toBeGreaterThan(1000);
    expect(moved / kept).toBeLessThan(0.01);
  });

  it('names the events of a small story wherever the window stands', () => {
    const figure = story.figures.find(({ id }) => id === 'one-clock') as FigureOf<'timeline'>;
    const data = toTimeline(figure, story, true);
    const index = createIndex(data.events);
    let [shown, named, waits] = [0, 0, 0];
    for (const frame of [0, 0.3, 1].flatMap((share) => toFrames(data, share).slice(0, 4))) {
      for (const length of [100, 305, 730]) {
        for (let from = data.from; from + length <= data.to; from += length / 3) {
          const drawing = drawLive(data, index, { from, to: from + length }, frame);
          shown += drawing.marks.length;
          named += drawing.marks.filter(({ label }) => label?.date).length;
          for (const { label, since } of drawing.waits) {
            expect([label?.lines.join(' '), since]).toEqual(['Waiting for a signature', 'heavy-load-trial']);
            waits++;
          }
        }
      }
    }
    expect(named / shown).toBeGreaterThan(0.99);
    expect(waits).toBeGreaterThan(10);
  });

  it('names what is shown in part at the edge of the window', () => {
    const data = aTimeline([{ start: 100, end: 900, title: 'A long time' }]);
    const [, , , frame] = drawTimeline(data).map(({ frame: own }) => own);
    const { marks } = draw(data, { from: 600, to: 700 }, frame!);
    expect(marks[0]).toMatchObject({ x: frame!.offset, label: { lines: ['A long time'] } });
    expect(marks[0]!.bar!.width).toBe(frame!.length);
  });

  it('marks the end of the clock where the window shows it', () => {
    const data = aTimeline([{ start: 100 }]);
    for (const { frame } of drawTimeline(data)) {
      expect(draw(data, { from: 0, to: 500 }, frame).until).toBeNull();
      expect(draw(data, { from: 500, to: 1000 }, frame).until?.text).toBe('as of 13 February 2026');
    }
  });
});
