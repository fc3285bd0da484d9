import { toTextWidth } from '../timeline/measure.ts';
import { toLabels } from './candidates.ts';
import { createBox, createPanelBox, isMeeting, isWithin, type Box } from './elastic.ts';
import { gather, type Crowd, type Points } from './gather.ts';
import type { PlacedMark } from './marks.ts';
import { designWidth, toWorld, toZoom, worldSize, type View } from './mercator.ts';
import type { Frame, MapSpot, Panel } from './panel.ts';
import { crowdSide } from './scene.ts';
import { labelSize, targetSize } from './sizes.ts';

/** Places of a panel that are too close to be told apart at its smallest width. */
export interface PanelCrowd {
  /** Middle, in shares of the panel's width. */
  x: number;
  y: number;
  count: number;
  /** How many there are of each class, by its id. */
  makeup: Record<string, number>;
  /** Ids of all of them where they are few, else none. */
  ids: string[];
  /** Extent in web Mercator. */
  box: Crowd['box'];
}

/** More places than this in one panel are not placed one by one. */
export const mostPlaced = 60;
/** A crowd of so many names them. */
const mostNamed = 8;

/** Names are tried on so many marks at most: each is held against all that stand. */
const mostTried = 200;

/** What marks and names keep clear of. */
export const toGatheredBox = (crowd: Pick<PanelCrowd, 'x' | 'y'>): Box =>
  createBox(crowd, -crowdSide, -crowdSide, crowdSide, crowdSide);

function toPoints(spots: readonly MapSpot[], classes: readonly string[]): Points {
  const index = new Map(classes.map((id, n) => [id, n]));
  const points: Points = {
    x: new Float64Array(spots.length),
    y: new Float64Array(spots.length),
    group: new Uint8Array(spots.length)
  };
  for (const [n, spot] of spots.entries()) {
    [points.x[n], points.y[n]] = toWorld(spot);
    points.group[n] = index.get(spot.group ?? '') ?? 0;
  }
  return points;
}

/** Marks on their spots, each with its name where that meets nothing at any width of the panel. */
function placeNamed(spots: readonly MapSpot[], view: View, frame: Frame, crowds: readonly PanelCrowd[]): PlacedMark[] {
  const half = targetSize / 2;
  const edge = createPanelBox(0, 0, 1, 1 / frame.ratio);
  const [cx, cy] = toWorld(view);
  const span = designWidth / (worldSize * 2 ** frame.camera.zoom);
  const marks = spots.map((spot): PlacedMark => {
    const [x, y] = toWorld(spot);
    const at = { x: (x - cx) / span + 0.5, y: (y - cy) / span + 0.5 / frame.ratio };
    const boxes: PlacedMark['boxes'] = [createBox(at, -half, -half, half, half), createBox(at, -1, -1, 1, 1)];
    return {
      ...at,
      id: spot.id,
      label: '',
      area: spot.area ?? false,
      symbol: [0, 0],
      text: [0, 4],
      anchor: 'middle',
      boxes
    };
  });
  const taken = [...marks.map(({ boxes }) => boxes[0]), ...crowds.map(toGatheredBox)];
  for (const [n, mark] of marks.slice(0, mostTried).entries()) {
    const { label } = spots[n]!;
    const found = toLabels(toTextWidth(label, labelSize))
      .map(({ text, anchor, box }) => ({ text, anchor, box: createBox(mark, ...box) }))
      .find(
        ({ box }) =>
          isWithin(box, edge, frame.range) &&
          !taken.some((other) => other !== mark.boxes[0] && isMeeting(box, other, frame.range))
      );
    if (!found) continue;
    taken.push(found.box);
    Object.assign(mark, { label, text: found.text, anchor: found.anchor, boxes: [mark.boxes[0], found.box] });
  }
  return marks;
}

/**
 * Creates a panel of many places: crowds of those that are too close at its smallest width, and marks of the others, with
 * their names where there is room.
 */
export function createManyPanel(frame: Frame, spots: readonly MapSpot[]): Panel {
  const classes = [...new Set(spots.map(({ group }) => group ?? ''))];
  const [width] = frame.range;
  const zoom = toZoom(frame.camera.zoom, width);
  const view: View = { ...frame.camera, zoom, width, height: width / frame.ratio };
  const gathered = gather(toPoints(spots, classes), view, () => true);
  const half = crowdSide / width;
  const crowds = gathered.crowds.map(({ x, y, count, makeup, first, box }): PanelCrowd => ({
    // Within the neatline, also where the edge cuts a crowd.
    x: Math.min(Math.max(x / width, half), 1 - half),
    y: Math.min(Math.max(y / width, half), 1 / frame.ratio - half),
    count,
    makeup: Object.fromEntries(classes.map((id, n) => [id, makeup[n] ?? 0])),
    ids: count > mostNamed ? [] : first.map((index) => spots[index]!.id),
    box
  }));
  const singles = gathered.singles.map((index) => spots[index]!);
  return { ...frame, marks: placeNamed(singles, view, frame, crowds), numbered: false, crowds: [], gathered: crowds };
}
