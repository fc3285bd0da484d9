import type { Frame, Track } from './frame.ts';
import type { Timeline } from './timeline.ts';

// Pixels: above the lanes, the name of a lane, below the lanes, and between the clock and the ends of the box.
const [top, name, bottom, gutter] = [22, 20, 29, 12];

/** A horizontal frame for any box: names of lanes stand above their lines. Sizes in pixels. */
export function createFrame({ lanes }: Timeline, { width, height }: Pick<Frame, 'width' | 'height'>): Frame {
  const step = (height - top - bottom) / Math.max(lanes.length, 1);
  return {
    name: 'strip',
    layout: 'horizontal',
    width,
    height,
    text: 13,
    line: 16,
    offset: gutter,
    length: width - 2 * gutter,
    tracks: lanes.map(({ label }, index): Track => {
      const start = top + index * step;
      // More room above than below: an odd row goes there.
      const before = name + (step - name) * 0.55;
      const head = { x: gutter, y: start + 14, anchor: 'start' as const, label: [label], detail: [] };
      return {
        top: start,
        at: start + before,
        column: start + before,
        before: before - name,
        after: step - before,
        head
      };
    }),
    edge: { at: height - bottom, size: 5 }
  };
}
