import { toTextWidth } from '../timeline/measure.ts';
import { toBox } from './camera.ts';
import type { Points } from './gather.ts';
import { worldSize, type View } from './mercator.ts';
import type { PixelBox } from './pixel-boxes.ts';
import { crowdSide, placeScene, type Scene, type SceneCrowd, type SceneMark } from './scene.ts';
import { placeSymbols } from './scene-symbols.ts';
import { labelSize } from './sizes.ts';

/** A crowd without those that stand outside it. */
function toRest(crowd: SceneCrowd, spoken: ReadonlySet<number>, { group }: Points): SceneCrowd {
  const first = crowd.first.filter((index) => !spoken.has(index));
  const makeup = crowd.makeup.map((_, n) => first.filter((index) => group[index] === n).length);
  return { ...crowd, first, makeup, count: first.length };
}

/**
 * Places what stands on a map that follows a text: like any scene, but those that the text speaks of stand in no crowd and
 * have their names.
 * @param names of the assets, by index
 * @param spoken indexes of those that the text speaks of
 */
export function placeFollowScene(
  points: Points,
  names: readonly string[],
  view: View,
  isShown: (index: number) => boolean,
  spoken: ReadonlySet<number>
): Scene {
  const labels = names.map((name, index) => (spoken.has(index) ? name : ''));
  const scene = placeScene(points, labels, view, isShown);
  const bare = scene.marks.map((mark) => (spoken.has(mark.index) ? mark : { ...mark, text: null }));
  const isNamed = ({ index, text }: SceneMark) => !spoken.has(index) || text !== null;
  if (bare.every(isNamed) && !scene.crowds.some(({ first }) => first.some((index) => spoken.has(index))))
    return { ...scene, marks: bare };

  const crowds = scene.crowds.map((crowd) => toRest(crowd, spoken, points));
  const stay = crowds.filter(({ count }) => count > 1);
  const out = scene.crowds.flatMap(({ first }) => first.filter((index) => spoken.has(index)));
  const alone = crowds.filter(({ count }) => count === 1).flatMap(({ first }) => first);
  const singles = [...scene.marks.map(({ index }) => index), ...out, ...alone];
  const [west, north] = toBox(view);
  const scale = worldSize * 2 ** view.zoom;
  const toPixel = (x: number, y: number) => [(x - west) * scale, (y - north) * scale] as const;
  const taken = stay.map(({ x, y }): PixelBox => {
    const [px, py] = toPixel(x, y);
    return [px - crowdSide, py - crowdSide, px + crowdSide, py + crowdSide + 4];
  });
  const placed = placeSymbols(
    singles.map((index) => toPixel(points.x[index]!, points.y[index]!)),
    singles.map((index) => toTextWidth(labels[index]!, labelSize)),
    taken,
    view
  );
  const marks = singles.map((index, n): SceneMark => {
    const label = spoken.has(index) ? placed.labels[n] : undefined;
    return {
      index,
      x: points.x[index]!,
      y: points.y[index]!,
      symbol: placed.symbols[n] ?? [0, 0],
      text: label?.text ?? null,
      anchor: label?.anchor ?? 'start'
    };
  });
  return { marks, crowds: stay, taken: [...taken, ...placed.boxes] };
}
