import { designWidth, toPlace, toWorld, worldSize, type Camera } from './mercator.ts';

/** A rectangle on web Mercator's square, and the px a world that it is shown with at most. */
export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
  scale: number;
}

/** @param width largest width of the picture in px */
export function toExtent({ lat, lon, zoom }: Camera, ratio: number, width: number): Extent {
  const [cx, cy] = toWorld({ lat, lon });
  const span = designWidth / (worldSize * 2 ** zoom);
  return { left: cx - span / 2, top: cy - span / ratio / 2, width: span, height: span / ratio, scale: width / span };
}

/** Camera and ratio that show an extent. */
export const toExtentCamera = ({ left, top, width, height }: Extent): { camera: Camera; ratio: number } => ({
  camera: { ...toPlace(left + width / 2, top + height / 2), zoom: Math.log2(designWidth / (worldSize * width)) },
  ratio: width / height
});

function toUnion(a: Extent, b: Extent): Extent {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top, scale: Math.max(a.scale, b.scale) };
}

const toPixels = ({ width, height, scale }: Extent): number => width * height * scale ** 2;

/** Groups extents so that those of one group share a drawing that is hardly larger than the largest of them. */
export function selectShared(extents: Extent[]): Extent[] {
  const shared: Extent[] = [];
  for (const extent of [...extents].sort((a, b) => toPixels(b) - toPixels(a))) {
    const at = shared.findIndex(
      (group) => toPixels(toUnion(group, extent)) < 1.4 * (toPixels(group) + toPixels(extent))
    );
    if (at < 0) shared.push(extent);
    else shared[at] = toUnion(shared[at]!, extent);
  }
  return shared;
}

/** True when one extent lies within another. */
export const isCovered = (inner: Extent, outer: Extent): boolean =>
  inner.left >= outer.left - 1e-9 &&
  inner.top >= outer.top - 1e-9 &&
  inner.left + inner.width <= outer.left + outer.width + 1e-9 &&
  inner.top + inner.height <= outer.top + outer.height + 1e-9;
