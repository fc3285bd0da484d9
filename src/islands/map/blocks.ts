import type { PixelBox } from '~/lib/map/pixel-boxes.ts';
import { isDrawn } from './support.ts';

/** Where labels and symbols of assets stand on a panel, in px: names of the ground keep clear of them. */
export function readBlocks(panel: HTMLElement): PixelBox[] {
  const frame = panel.getBoundingClientRect();
  const marks = panel.querySelectorAll('.map-mark :is(text, .map-symbol), .map-crowd-name, .map-gather-box');
  return [...marks].filter(isDrawn).flatMap((mark): PixelBox[] => {
    const { left, top, right, bottom } = mark.getBoundingClientRect();
    const isInside = right > frame.left && bottom > frame.top && left < frame.right && top < frame.bottom;
    return isInside ? [[left - frame.left, top - frame.top, right - frame.left, bottom - frame.top]] : [];
  });
}
