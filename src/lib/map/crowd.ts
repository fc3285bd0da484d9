import { createBox, createPanelBox, isMeeting, isWithin, type Box, type Range } from './elastic.ts';
import { toPoint, type Place, type View } from './mercator.ts';

/** A crowd that another panel shows: its extent in shares of the panel's width, how many places, and its label. */
export interface Crowd {
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
  /** Corner of the frame that the label hangs on (0 or 1 each way), its offset in px and its end there. */
  label: { right: 0 | 1; bottom: 0 | 1; dy: number; anchor: 'start' | 'end' };
}

const labels: Crowd['label'][] = [
  { right: 1, bottom: 0, dy: -5, anchor: 'end' },
  { right: 0, bottom: 0, dy: -5, anchor: 'start' },
  { right: 1, bottom: 1, dy: 13, anchor: 'end' },
  { right: 0, bottom: 1, dy: 13, anchor: 'start' }
];
/** Room for a count of two figures, in px. */
const labelWidth = 20;
const pad = 0.006;

function toLabelBox({ x, y, width, height }: Crowd, { right, bottom, anchor }: Crowd['label']): Box {
  const left = anchor === 'end' ? -labelWidth : -2;
  const top = bottom ? 0 : -19;
  return createBox({ x: x + right * width, y: y + bottom * height }, left, top, left + labelWidth + 2, top + 19);
}

/** What marks and names keep clear of. */
export const toCrowdBoxes = (crowd: Crowd): [frame: Box, label: Box] => [
  createPanelBox(crowd.x, crowd.y, crowd.width, crowd.height),
  toLabelBox(crowd, crowd.label)
];

/**
 * Places the frame of a crowd and its label, the label off the places that stay.
 * @param view the panel as a view, of any width
 */
export function placeCrowd(view: View, range: Range, places: Place[], others: Place[]): Crowd {
  const toShares = (place: Place) => toPoint(view, place).map((px) => px / view.width) as [number, number];
  const points = places.map(toShares);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs) - pad, Math.min(...ys) - pad];
  const size = { width: Math.max(...xs) + pad - x, height: Math.max(...ys) + pad - y };
  const crowd: Crowd = { x, y, ...size, count: places.length, label: labels[0]! };
  const panel = createPanelBox(0, 0, 1, view.height / view.width);
  const spots = others.map(toShares).map(([sx, sy]) => createBox({ x: sx, y: sy }, -12, -12, 12, 12));
  const fits = labels.filter((label) => isWithin(toLabelBox(crowd, label), panel, range));
  const isFree = (label: Crowd['label']) => !spots.some((spot) => isMeeting(spot, toLabelBox(crowd, label), range));
  return { ...crowd, label: fits.find(isFree) ?? fits[0] ?? labels[0]! };
}
