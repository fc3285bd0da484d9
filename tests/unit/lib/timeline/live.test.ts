import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { toFrame } from '../../../../src/lib/timeline/frames.ts';
import { createFrame } from '../../../../src/lib/timeline/strip-frame.ts';
import type { Frame, LiveDrawing, LiveMark, Window } from '../../../../src/lib/timeline/frame.ts';
import { createIndex } from '../../../../src/lib/timeline/live-index.ts';
import { drawLive } from '../../../../src/lib/timeline/live.ts';
import type { Timeline } from '../../../../src/lib/timeline/timeline.ts';
import { toTimeline } from '../../../../src/lib/timeline/story.ts';
import type { FigureOf } from '../../../../src/schemas/figure.ts';
import { story } from '../../../support/content.ts';
import { aTimeline } from './fixture.ts';
import { aCrowd, timelines } from './stories.ts';

const draw = (data: Timeline, window: Window, frame: Frame) => drawLive(data, createIndex(data.events), window, frame);

/** Frames as they come: of the four drawings at any width, and of a strip. */
function toFrames(data: Timeline, share: number): Frame[] {
  const more = { v240: 79, v320: 580, h640: 259, h900: 700 };
  return [
    ...drawTimeline(data).map((drawing) =>
      toFrame(drawing, drawing.frame.width + Math.round(share * more[drawing.name as 'v240']))
    ),
    createFrame(data, { width: 280 + Math.round(share * 400), height: 300 })
  ];
}
const anywhere = fc
  .record({ size: fc.double({ min: -10, max: 0, noNaN: true }), at: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ size, at }) => ({ data: { from, to } }: { data: Timeline }): Window => {
    const length = (to - from) * 2 ** size;
    const start = from + (to - from - length) * at;
    return { from: start, to: start + length };
  });
const shares = fc.double({ min: 0, max: 1, noNaN: true });

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
const isMeeting = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
const selectLabelled = ({ marks, waits }: LiveDrawing) => [...marks, ...waits].filter(({ label }) => label);
const toText = ({ label }: Pick<LiveMark, 'label'>) => [label!.date, ...label!.lines].join(' ');

/** The upright leader of a mark in a horizontal frame as a box. */
function toLeader({ x, y, leader }: Pick<LiveMark, 'x' | 'y' | 'leader'>): Box {
  const [, from = '0', to = '0'] = /^M0 ?(-?[\d.]+)V(-?[\d.]+)$/.exec(leader!) ?? [];
  const [low, high] = [Number(from), Number(to)].sort((a, b) => a - b) as [number, number];
  return { x: x - 1, y: y + low, width: 2, height: high - low };
}

const check = (visit: (drawing: LiveDrawing, frame: Frame, data: Timeline, window: Window) => void, numRuns = 40) =>
  fc.assert(
    fc.property(timelines(60), anywhere, shares, (data, toWindow, share) => {
      const window = toWindow({ data });
      for (const frame of toFrames(data, share)) visit(draw(data, window, frame), frame, data, window);
    }),
    { numRuns }
  );

describe('drawLive', () => {
  it('lets no label meet another or the leader of another, and keeps all inside their room', () => {
    check((drawing, frame) => {
      const labelled = selectLabelled(drawing);
      const isFlat = frame.layout === 'horizontal';
      for (const [index, mark] of labelled.entries()) {
        const { box } = mark.label!;
        const track = frame.tracks[mark.lane]!;
        for (const other of labelled) {
          if (other === mark) continue;
          const meets = isMeeting(box, other.label!.box) || (isFlat && isMeeting(box, toLeader(other)));
          expect(meets ? `${index} ${toText(mark)} × ${toText(other)}` : '').toBe('');
        }
        if (isFlat) {
          expect(box.x).toBeGreaterThanOrEqual(frame.offset - 0.1);
          expect(box.x + box.width).toBeLessThanOrEqual(frame.offset + frame.length + 0.1);
          expect(box.y).toBeGreaterThanOrEqual(track.at - track.before);
          expect(box.y + box.height).toBeLessThanOrEqual(track.at + track.after);
        } else {
          expect(box.y).toBeGreaterThanOrEqual(frame.offset);
          expect(box.y + box.height).toBeLessThanOrEqual(frame.offset + frame.length);
          expect(box.x).toBeGreaterThanOrEqual(-1);
          expect(box.x + box.width).toBeLessThanOrEqual(frame.width + 1);
        }
      }
    });
  });

  it('keeps marks of a lane in order of time, stretches inside the frame, and tails before the end', () => {
    check((drawing, { layout, offset, length, tracks }, data, { from, to }) => {
      const isFlat = layout === 'horizontal';
      const middles = new Map(data.events.map(({ id, start, end }) => [id, (start + end) / 2]));
      for (const lane of tracks.keys()) {
        const own = drawing.marks.filter((mark) => mark.lane === lane && !mark.ids);
        const places = own.sort((a, b) => middles.get(a.id)! - middles.get(b.id)!).map(({ x, y }) => (isFlat ? x : y));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }
      const [low, high] = [offset - 0.1, offset + length + 0.1];
      const last = offset + ((data.to - from) / (to - from)) * length + 0.1;
      for (const { x1, y1, x2, y2 } of drawing.spans) {
        const [start, end] = (isFlat ? [x1, x2] : [y1, y2]) as [number, number];
        expect(start).toBeGreaterThanOrEqual(low);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(Math.min(high, last));
      }
      for (const { x, y, bar, ids } of drawing.marks) {
        if (!bar || ids) continue;
        const [start, size] = isFlat ? [x + bar.x, bar.width] : [y + bar.y, bar.height];
        expect(start).toBeGreaterThanOrEqual(low - 0.1);
        expect(start + size).toBeLessThanOrEqual(high + 0.1);
      }
    });
  });

  it('shows each event that the window meets once, by itself or in a count', () => {
    check((drawing, _, data, { from, to }) => {
      const shown = drawing.marks.flatMap(({ id, ids }) => ids ?? [id]);
      expect(new Set(shown).size).toBe(shown.length);
      const counted = drawing.marks.some(({ ids }) => ids);
      const met = data.events.filter(({ start, end }) => end > from && start < to).map(({ id }) => id);
      if (!counted) expect(shown.toSorted()).toEqual(met.toSorted());
    });
  });

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

describe('toFrame', () => {
  it('keeps the lanes of a drawing where they are and lends the clock the width', () => {
    const drawings = drawTimeline(aTimeline([{ start: 10 }, { start: 900, lane: 1 }]));
    for (const drawing of drawings) {
      const frame = toFrame(drawing, drawing.frame.width + 100);
      expect(frame.height).toBe(drawing.height);
      const isFlat = frame.layout === 'horizontal';
      expect(frame.length - drawing.frame.length).toBe(isFlat ? 100 : 0);
      expect(frame.tracks.map(({ at }, lane) => at - drawing.frame.tracks[lane]!.at)).toEqual(
        isFlat ? [0, 0] : [50, 50]
      );
    }
  });
});
