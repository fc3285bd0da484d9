import type { Shape } from './timeline.ts';

/** Outlines of the marks around 0,0, about 12 pixels across, of alike area. */
export const outlines: Record<Shape, string> = {
  circle: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  square: 'M-5.5-5.5h11v11h-11z',
  diamond: 'M0-7.5l7.5 7.5l-7.5 7.5l-7.5-7.5z',
  triangle: 'M0-7l7 12.5h-14z',
  hexagon: 'M-6.5 0l3.25-5.75h6.5l3.25 5.75l-3.25 5.75h-6.5z'
};
/** Width of a mark that is a point in time, in pixels. */
export const markSize = 12;
