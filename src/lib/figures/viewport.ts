export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture within a picture as a group: how it lies there, and what of its own space can be seen. */
interface Viewport {
  transform: string;
  seen: Rect;
}

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/**
 * Places the inner space of an `svg` element in the outer one.
 * @param place where it stands in the outer space
 * @param viewBox as written; null where both spaces have one scale
 * @param isStretched true for `preserveAspectRatio="none"`; else the whole is shown in the middle
 */
export function placeViewport(place: Rect, viewBox: string | null, isStretched: boolean): Viewport {
  const { x, y, width, height } = place;
  const [left = 0, top = 0, across = width, down = height] = viewBox?.split(/[\s,]+/).map(Number) ?? [];
  const fit = Math.min(width / across, height / down);
  const [sx, sy] = isStretched ? [width / across, height / down] : [fit, fit];
  const [dx, dy] = [x + (width - across * sx) / 2 - left * sx, y + (height - down * sy) / 2 - top * sy];
  const scale = sx === 1 && sy === 1 ? '' : ` scale(${Number(sx.toPrecision(8))} ${Number(sy.toPrecision(8))})`;
  return {
    transform: `translate(${round(dx)} ${round(dy)})${scale}`,
    seen: { x: round((x - dx) / sx), y: round((y - dy) / sy), width: round(width / sx), height: round(height / sy) }
  };
}
