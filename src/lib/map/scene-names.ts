import { toTextWidth } from '../timeline/measure.ts';
import { toBox } from './camera.ts';
import { worldSize, type View } from './mercator.ts';
import { isClear, type PixelBox } from './pixel-boxes.ts';

export type NameKind = 'country' | 'town' | 'sea' | 'province';

/** A name of the drawn ground: where it belongs on web Mercator's square, and the zooms (for 1,000 px) that it is drawn for. */
export interface GroundName {
  text: string;
  kind: NameKind;
  x: number;
  y: number;
  zoom: number;
}

/** A name in px of the view. */
export interface SceneName extends Pick<GroundName, 'text' | 'kind'> {
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

const size = 11;
const order: NameKind[] = ['town', 'country', 'sea', 'province'];
const beside = [
  [6, 4, 'start'],
  [-6, 4, 'end'],
  [0, 16, 'middle'],
  [0, -8, 'middle']
] as const;
const around = [0, 18, -18].flatMap((dy) => [0, 30, -30].map((dx) => [dx, dy + 4, 'middle'] as const));

/** Names that were drawn for about this zoom: towns and provinces once they were named, seas while they are in sight whole. */
const isDue = ({ kind, zoom }: GroundName, now: number): boolean =>
  kind === 'country' || (kind === 'sea' ? now < zoom + 2 : now > zoom - 0.7);

/**
 * Places names of the ground where nothing stands; a name without room is left out.
 * @param zoom of the view, for a picture 1,000 px wide
 */
export function placeSceneNames(
  names: readonly GroundName[],
  view: View,
  zoom: number,
  taken: readonly PixelBox[]
): SceneName[] {
  const boxes = [...taken];
  const placed: SceneName[] = [];
  const [west, north] = toBox(view);
  const scale = worldSize * 2 ** view.zoom;
  const said = new Set<string>();
  const due = names.filter((name) => isDue(name, zoom));
  for (const { text, kind, ...at } of due.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const [x, y] = [(at.x - west) * scale, (at.y - north) * scale];
    if (said.has(text) || x < 0 || y < 0 || x > view.width || y > view.height) continue;
    const width = toTextWidth(text, size);
    for (const [dx, dy, anchor] of kind === 'town' ? beside : around) {
      const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
      const box: PixelBox = [left - 3, y + dy - 11, left + width + 3, y + dy + 5];
      const isInside = box[0] > 0 && box[1] > 0 && box[2] < view.width && box[3] < view.height;
      const dot: PixelBox = [x - 4, y - 4, x + 4, y + 4];
      if (!isInside || !isClear(box, boxes) || (kind === 'town' && !isClear(dot, boxes))) continue;
      boxes.push(box, ...(kind === 'town' ? [dot] : []));
      placed.push({ text, kind, x, y, dx, dy, anchor });
      said.add(text);
      break;
    }
  }
  return placed;
}
