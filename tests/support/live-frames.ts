import { drawTimeline } from '../../src/lib/timeline/draw.ts';
import type { Frame, LiveDrawing, Window } from '../../src/lib/timeline/frame.ts';
import { toFrame } from '../../src/lib/timeline/frames.ts';
import { createIndex } from '../../src/lib/timeline/live-index.ts';
import { drawLive } from '../../src/lib/timeline/live.ts';
import { createFrame } from '../../src/lib/timeline/strip-frame.ts';
import type { Timeline } from '../../src/lib/timeline/timeline.ts';

export const draw = (data: Timeline, window: Window, frame: Frame): LiveDrawing =>
  drawLive(data, createIndex(data.events), window, frame);

/** Frames as they come: of the four drawings at any width, and of a strip. */
export function toFrames(data: Timeline, share: number): Frame[] {
  const more = { v240: 79, v320: 580, h640: 259, h900: 700 };
  return [
    ...drawTimeline(data).map((drawing) =>
      toFrame(drawing, drawing.frame.width + Math.round(share * more[drawing.name as 'v240']))
    ),
    createFrame(data, { width: 280 + Math.round(share * 400), height: 300 })
  ];
}
