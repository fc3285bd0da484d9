/** A rectangle in px: left, top, right, bottom. */
export type PixelBox = readonly [left: number, top: number, right: number, bottom: number];

export const isTouching = (a: PixelBox, b: PixelBox): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** True where a box shares area with none of the others. @param but index of one that doesn't count */
export const isClear = (box: PixelBox, others: readonly PixelBox[], but = -1): boolean =>
  !others.some((other, index) => index !== but && isTouching(box, other));
