import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Frame, LiveDrawing, LiveMark, Window } from '../../../../src/lib/timeline/frame.ts';
import type { Timeline } from '../../../../src/lib/timeline/timeline.ts';
import { draw, toFrames } from '../../../support/live-frames.ts';
import { timelines } from './stories.ts';

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
});
