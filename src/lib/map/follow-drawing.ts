import { createNode, type SvgNode } from '../marks/svg.ts';
import { toClockDay } from '../timeline/clock.ts';
import type { View } from '../view/view.ts';
import type { BasePicture } from './base.ts';
import { toBox, toView, type Size } from './camera.ts';
import { selectShown } from './filter.ts';
import { drawFollowCrowd, drawFollowMark } from './follow-mark.ts';
import { placeFollowScene } from './follow-scene.ts';
import type { FollowData } from './follow.ts';
import type { Points } from './gather.ts';
import { worldSize, type Camera, type View as MapView } from './mercator.ts';
import { toPoints } from './scene.ts';
import { placeSceneNames, type SceneName } from './scene-names.ts';

/** What stands on the ground of a map that follows a text. */
type Scenery = Pick<FollowData, 'assets' | 'classes' | 'names'>;

/** Something at a place on web Mercator's square, which keeps its size while the ground moves under it. */
export interface PlacedNode {
  node: SvgNode;
  x: number;
  y: number;
}

const layers = ['land', 'lake', 'river', 'province', 'rail', 'tie', 'border', 'disputed'] as const;

/** A drawn ground in its own units. */
export const drawFollowGround = (base: BasePicture): SvgNode[] => [
  createNode('rect', { class: 'map-sea', width: base.width, height: base.height }),
  ...layers.flatMap((layer) => (base[layer] ? [createNode('path', { class: `map-${layer}`, d: base[layer] })] : []))
];

/** The assets as their scene counts with them. */
export const toFollowPoints = ({ assets, classes }: Pick<Scenery, 'assets' | 'classes'>): Points =>
  toPoints(
    assets,
    assets.map(({ alignment }) => classes.findIndex(({ id }) => id === alignment))
  );

/** Where a place lies in a view, in px to two digits. */
export function toSpot({ x, y }: Pick<PlacedNode, 'x' | 'y'>, view: MapView): [left: number, top: number] {
  const scale = worldSize * 2 ** view.zoom;
  const [west, north] = toBox(view);
  const round = (value: number) => Math.round(value * 100) / 100;
  return [round((x - west) * scale), round((y - north) * scale)];
}

function drawName({ text, kind, x, y, dx, dy, anchor }: SceneName): SvgNode {
  const round = (value: number) => Math.round(value * 100) / 100;
  return createNode(
    'g',
    { transform: `translate(${round(x)} ${round(y)})` },
    ...(kind === 'town' ? [createNode('circle', { class: 'map-town', r: 2 })] : []),
    createNode('text', { class: `map-name map-${kind}`, x: dx, y: dy, 'text-anchor': anchor }, text)
  );
}

/**
 * Draws what a step shows on the ground: marks and crowds, the names of those that it speaks of, and what else is named.
 * @param points of the assets, from `toFollowPoints`
 * @param named ids of the assets that the step speaks of
 */
export function drawFollowScene(
  { assets, classes, names }: Scenery,
  points: Points,
  view: View,
  named: readonly string[],
  camera: Camera,
  size: Size
): { placed: PlacedNode[]; names: SvgNode[] } {
  const shown = new Set(selectShown([...assets], view).map(({ id }) => id));
  const spoken = new Set(named.map((id) => assets.findIndex((asset) => asset.id === id)));
  const room = toView(camera, size);
  const { marks, crowds, taken } = placeFollowScene(
    points,
    assets.map(({ label }) => label),
    room,
    (index) => shown.has(assets[index]!.id),
    spoken
  );
  const state = { clockDay: toClockDay(view.t), chosen: view.asset };
  return {
    placed: [
      ...crowds.map((crowd) => ({ x: crowd.x, y: crowd.y, node: drawFollowCrowd(crowd, classes) })),
      ...marks.map((mark) => ({
        x: mark.x,
        y: mark.y,
        node: drawFollowMark(assets[mark.index]!, mark, classes, state)
      }))
    ],
    names: placeSceneNames(names, room, camera.zoom, taken).map(drawName)
  };
}
