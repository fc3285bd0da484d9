/**
 * A box on a picture that grows in width: each edge is a share of the width plus a fixed number of px. Text keeps its
 * size while the places under it move apart, so whether two boxes ever meet is asked for a range of widths at once.
 */
export interface Box {
  left: Edge;
  right: Edge;
  top: Edge;
  bottom: Edge;
}

/** `share` of the picture's width, plus px. Heights are shares of the width too. */
export type Edge = readonly [share: number, px: number];

/** Smallest and largest width of the picture in px. */
export type Range = readonly [from: number, to: number];

/** An anchor on the picture, in shares of its width. */
export interface Anchor {
  x: number;
  y: number;
}

/** A box of fixed px around an anchor. */
export const createBox = ({ x, y }: Anchor, left: number, top: number, right: number, bottom: number): Box => ({
  left: [x, left],
  right: [x, right],
  top: [y, top],
  bottom: [y, bottom]
});

/** A box without px of its own: a panel or an inset. */
export const createPanelBox = (x: number, y: number, width: number, height: number): Box => ({
  left: [x, 0],
  right: [x + width, 0],
  top: [y, 0],
  bottom: [y + height, 0]
});

/** The width at which edge `a` passes edge `b`; Infinity with the sign of their fixed order where they keep their distance. */
function toCrossing(a: Edge, b: Edge): number {
  const slope = a[0] - b[0];
  return Math.abs(slope) < 1e-12 ? (a[1] < b[1] ? Infinity : -Infinity) : (b[1] - a[1]) / slope;
}

/** True when the boxes share area at any width of the range. */
export function isMeeting(a: Box, b: Box, range: Range): boolean {
  let [from, to] = range;
  // Each of the four must lie before its counterpart; being linear in the width, each holds on one side of a crossing.
  for (let side = 0; side < 4; side++) {
    const first = side === 0 ? a.left : side === 1 ? b.left : side === 2 ? a.top : b.top;
    const second = side === 0 ? b.right : side === 1 ? a.right : side === 2 ? b.bottom : a.bottom;
    const crossing = toCrossing(first, second);
    if (first[0] - second[0] >= 1e-12) to = Math.min(to, crossing);
    else if (second[0] - first[0] >= 1e-12) from = Math.max(from, crossing);
    else if (crossing < 0) return false;
    if (from >= to) return false;
  }
  return true;
}

const isBefore = (a: Edge, b: Edge, range: Range): boolean =>
  range.every((w) => a[0] * w + a[1] <= b[0] * w + b[1] + 1e-6);

/** True when the box stays within the other one at every width of the range. */
export const isWithin = (box: Box, outer: Box, range: Range): boolean =>
  isBefore(outer.left, box.left, range) &&
  isBefore(box.right, outer.right, range) &&
  isBefore(outer.top, box.top, range) &&
  isBefore(box.bottom, outer.bottom, range);
