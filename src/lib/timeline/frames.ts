import type { Frame, Track } from './frame.ts';

/**
 * The frame of a static drawing at a width.
 * @param drawing its `frame` is that of the smallest width at which it is shown
 * @param width of the SVG and the gutters beside it together, in pixels
 */
export function toFrame({ frame }: { frame: Frame }, width: number): Frame {
  const more = width - frame.width;
  if (frame.layout === 'horizontal') return { ...frame, width, length: frame.length + more };
  // Two columns stand around the middle, and their texts keep their lines, as in the static drawing. One takes the width.
  const isPair = frame.tracks.length === 2;
  const shift = isPair ? more / 2 : 0;
  return {
    ...frame,
    width,
    edge: { ...frame.edge, at: frame.edge.at + shift },
    tracks: frame.tracks.map(({ top, at, column, before, after, head }): Track => ({
      top,
      at: at + shift,
      column: column + shift,
      before,
      after: isPair ? after : after + more,
      head: { ...head, x: head.x + shift }
    }))
  };
}
