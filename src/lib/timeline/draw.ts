import type { Drawing } from './drawing.ts';
import { drawHorizontal } from './horizontal.ts';
import type { Timeline } from './timeline.ts';
import { drawVertical } from './vertical.ts';

/**
 * The drawings of a timeline, each from the width in its name up to that of the next; the stylesheet shows one of them by
 * the room there is (`.drawing-*` in timeline.css).
 */
export const drawTimeline = (data: Timeline): Drawing[] => [
  drawVertical(data, 'v240', 240),
  drawVertical(data, 'v320', 320),
  drawHorizontal(data, 'h640', 640),
  drawHorizontal(data, 'h900', 900)
];
