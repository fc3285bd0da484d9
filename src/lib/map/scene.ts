import { createPanelBox, type Box } from './elastic.ts';
import { placeMarks, type PlacedMark, type Subject } from './marks.ts';
import { toPoint, type View } from './mercator.ts';
import { toOffset } from './pack.ts';
import type { MapSpot } from './panel.ts';
import { placeTicks, toScaleBar, type Tick } from './ticks.ts';

/** A mark on a live map, in px from its top left corner; its text from its symbol. */
interface SceneMark extends Pick<PlacedMark, 'symbol' | 'text' | 'anchor'> {
  id: string;
  x: number;
  y: number;
  /** False while there is no room for the name. */
  named: boolean;
}

/** Assets too close to tell apart at this zoom: one button that goes closer. */
interface SceneCrowd {
  ids: string[];
  x: number;
  y: number;
}

/** What stands over a live map for one camera. */
export interface Scene {
  marks: SceneMark[];
  crowds: SceneCrowd[];
  ticks: { top: Tick[]; side: Tick[] };
  /** Scale bar: its length in px. */
  bar: { label: string; length: number };
}

/** Distance in px in which marks merge into a crowd, how many make one, and how far a mark may stand aside. */
const reach = 16;
const crowd = 4;
const limit = 64;

interface Point extends MapSpot {
  x: number;
  y: number;
}

function selectGroups(points: Point[]): Point[][] {
  const left = new Set(points);
  return points.flatMap((seed) => {
    if (!left.delete(seed)) return [];
    const group = [seed];
    for (const { x, y } of group) {
      for (const other of left) {
        if (Math.hypot(other.x - x, other.y - y) > reach) continue;
        left.delete(other);
        group.push(other);
      }
    }
    return [group];
  });
}

const toMiddle = (points: Point[]): { x: number; y: number } => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length
});

function placeSingles(points: Point[], crowds: SceneCrowd[], { width, height }: View): SceneMark[] {
  // A range of one width would be empty, and nothing meets in it.
  const range = [width - 0.5, width + 0.5] as const;
  const frame = createPanelBox(0, 0, 1, height / width);
  const obstacles: Box[] = crowds.map(({ x, y }) =>
    createPanelBox((x - 16) / width, (y - 16) / width, 32 / width, 32 / width)
  );
  const toSubject = ({ id, label, area = false, x, y }: Point, named: boolean): Subject => ({
    id,
    area,
    label: named ? label : '',
    x: x / width,
    y: y / width
  });
  for (const named of [true, false]) {
    const placed = placeMarks(
      points.map((point) => toSubject(point, named)),
      { range, frame, obstacles, limit }
    );
    if (placed)
      return placed.map(({ id, x, y, symbol, text, anchor }) => ({
        id,
        x: x * width,
        y: y * width,
        symbol,
        text: toOffset(text, symbol),
        anchor,
        named
      }));
  }
  return points.map(({ id, x, y }) => ({ id, x, y, symbol: [0, 0], text: [0, 0], anchor: 'start', named: false }));
}

/**
 * Places what stands over a live map.
 * @param before while the map moves, the scene to carry along: marks keep their offsets, only their places change
 */
export function placeScene(spots: MapSpot[], view: View, before: Scene | null): Scene {
  const points = spots.map((spot): Point => {
    const [x, y] = toPoint(view, spot);
    return { ...spot, x, y };
  });
  const { share, label } = toScaleBar(view, Math.min(0.22, 160 / view.width));
  const frame = { ticks: placeTicks(view), bar: { label, length: share * view.width } };
  if (before) {
    const byId = new Map(points.map((point) => [point.id, point]));
    const marks = before.marks.flatMap((mark) => {
      const point = byId.get(mark.id);
      return point ? [{ ...mark, x: point.x, y: point.y }] : [];
    });
    const crowds = before.crowds.flatMap(({ ids }) => {
      const own = ids.flatMap((id) => byId.get(id) ?? []);
      return own.length ? [{ ids, ...toMiddle(own) }] : [];
    });
    return { ...frame, marks, crowds };
  }
  const edge = 14;
  const inside = points.filter(({ x, y }) => x > edge && y > edge && x < view.width - edge && y < view.height - edge);
  const groups = selectGroups(inside);
  const crowds = groups
    .filter(({ length }) => length >= crowd)
    .map((group) => ({ ids: group.map(({ id }) => id), ...toMiddle(group) }));
  const singles = groups.filter(({ length }) => length < crowd).flat();
  return { ...frame, marks: placeSingles(singles, crowds, view), crowds };
}
