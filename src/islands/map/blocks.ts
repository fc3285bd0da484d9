import type { PixelBox } from '~/lib/map/pixel-boxes.ts';
import { isDrawn } from './support.ts';

/** A piece of the neatline in px: pieces of one size share one image. */
const [piece, thickness] = [64, 8];

const toStarts = (length: number): number[] =>
  Array.from({ length: Math.ceil(length / piece) }, (_, n) => Math.min(n * piece, Math.max(length - piece, 0)));

/** The neatline of a picture in pieces: a name that crosses it would be cut. */
export function toEdges(width: number, height: number): PixelBox[] {
  const [before, behind] = [-thickness / 2, thickness / 2];
  return [
    ...toStarts(width).flatMap((x): PixelBox[] =>
      [0, height].map((y): PixelBox => [x, y + before, x + piece, y + behind])
    ),
    ...toStarts(height).flatMap((y): PixelBox[] =>
      [0, width].map((x): PixelBox => [x + before, y, x + behind, y + piece])
    )
  ];
}

/** What names of the ground keep clear of on a panel, in px: labels and symbols of assets, insets, and the neatline. */
export function readBlocks(panel: HTMLElement): PixelBox[] {
  const frame = panel.getBoundingClientRect();
  const marks = panel.querySelectorAll(
    '.map-mark :is(text, .map-symbol, .map-area, .map-port), .map-crowd-name, .map-gather-box, .map-insets .map-neatline, .map-scale > *'
  );
  const boxes = [...marks].filter(isDrawn).flatMap((mark): PixelBox[] => {
    const { left, top, right, bottom } = mark.getBoundingClientRect();
    const isInside = right > frame.left && bottom > frame.top && left < frame.right && top < frame.bottom;
    return isInside ? [[left - frame.left, top - frame.top, right - frame.left, bottom - frame.top]] : [];
  });
  return [...boxes, ...toEdges(frame.width, frame.height)];
}
