import { selectNamed } from '../chapters/assets.ts';
import { parseSteps } from '../chapters/steps.ts';
import type { Chapter, Story } from '../story/story.ts';
import { parseView } from '../view/parse.ts';
import type { KnownIds } from '../view/view.ts';
import { drawBasemap, type Basemap, type BasePicture } from './base.ts';
import { toFit, toView, type Size } from './camera.ts';
import { createPanelBox } from './elastic.ts';
import { isCovered, selectShared, toExtent, toExtentCamera, type Extent } from './extent.ts';
import { toWorld, toZoom, worldSize, type Camera, type Place } from './mercator.ts';
import { selectAssets, toMapAsset, type MapAsset, type MapClass, type MapFigure } from './model.ts';
import { placeNames } from './names.ts';
import type { GroundName } from './scene-names.ts';

/** A step as the drawing beside it needs it. */
export interface FollowStep {
  /** Its view: a query without the question mark. */
  view: string;
  /** Ids of the assets that it shows and speaks of. */
  named: string[];
}

/** All that a map needs to follow a text: fetched by its reader's browser. */
export interface FollowData {
  assets: MapAsset[];
  classes: MapClass[];
  steps: FollowStep[];
  names: GroundName[];
  /** Drawn grounds, the coarsest first. */
  bases: BasePicture[];
}

/** Boxes of the drawing, on a phone and beside the text, in px. */
export const followSizes: readonly Size[] = [
  { width: 328, height: 270 },
  { width: 600, height: 600 }
];
/** A view that looks at an asset without a camera: closer than the figure by so many steps of zoom. */
const closer = 1.5;
export const followDetail = { units: 1, stray: 0.7, island: 8, isRich: true };

/** What addresses of a map may name. */
export const toMapIds = (assets: readonly MapAsset[], classes: readonly { id: string }[]): KnownIds => ({
  assets: assets.map(({ id }) => id),
  alignments: classes.map(({ id }) => id),
  minerals: assets.flatMap(({ minerals }) => minerals),
  countries: assets.map(({ country }) => country),
  kinds: assets.map(({ kind }) => kind)
});

function toBounds(places: readonly Place[]): readonly [number, number, number, number] {
  const world = places.map(toWorld);
  const [xs, ys] = [world.map(([x]) => x), world.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/**
 * Where a step looks in a picture of some size: its own camera, else that which shows the asset that it chose, else all.
 * @param home zoom of the figure
 */
export function toStepCamera(search: string, assets: readonly MapAsset[], home: number, size: Size): Camera {
  const { view } = parseView(search, toMapIds(assets, []));
  if (view.at) return view.at;
  const chosen = assets.find(({ id }) => id === view.asset);
  if (chosen) return { lat: chosen.lat, lon: chosen.lon, zoom: home + closer };
  return toFit(toBounds(assets), size);
}

/** The steps of a chapter that show a figure, with what each speaks of. */
export function selectFollowSteps(chapter: Chapter, figure: string, assets: readonly MapAsset[]): FollowStep[] {
  const ids = assets.map(({ id }) => id);
  return parseSteps(chapter.body).steps.flatMap(({ group, view, text }) => {
    if (group?.figure !== figure || view === null) return [];
    const { asset } = parseView(view, { assets: ids }).view;
    const words = text.replace(/<[^>]*>|\{[^}]*\}/g, '');
    const said = selectNamed(words, assets).map(({ id }) => id);
    return [{ view, named: [...new Set([...(asset ? [asset] : []), ...said])] }];
  });
}

/** The part of the world that a camera shows in a picture, with room for the way there. */
const toRoom = (camera: Camera, { width, height }: Size): Extent => toExtent(camera, width / height, width);

/** Names of the ground that a camera shows. */
export function selectNames(basemap: Basemap, camera: Camera, { width, height }: Size): GroundName[] {
  const view = toView(camera, { width, height });
  const scale = worldSize * 2 ** view.zoom;
  const [cx, cy] = toWorld(camera);
  const frame = createPanelBox(0, 0, 1, height / width);
  return placeNames(basemap, view, frame, [], [width, width]).map(({ text, kind, x, y }) => ({
    text,
    kind,
    x: cx + ((x - 0.5) * width) / scale,
    y: cy + ((y - height / width / 2) * width) / scale,
    zoom: camera.zoom
  }));
}

/** Draws the grounds that the steps of a figure look at, and tells what stands on them. */
export function drawFollow(figure: MapFigure, chapter: Chapter, story: Story, basemap: Basemap): FollowData {
  const assets = selectAssets(figure, story).map(toMapAsset);
  const steps = selectFollowSteps(chapter, figure.id, assets);
  const cameras = steps.flatMap(({ view }) =>
    followSizes.map((size) => ({ size, camera: toStepCamera(view, assets, figure.zoom, size) }))
  );
  const shared = selectShared(cameras.map(({ camera, size }) => toRoom(camera, size)));
  // Where one shows the whole of another as fine, the other is not needed.
  const needed = shared.filter(
    (one) => !shared.some((other) => other !== one && isCovered(one, other) && other.scale >= one.scale)
  );
  const bases = needed
    .map((extent) => {
      const { camera, ratio } = toExtentCamera(extent);
      return drawBasemap(basemap, camera, extent.width * extent.scale, ratio, followDetail);
    })
    .sort((a, b) => a.width / a.world[2] - b.width / b.world[2]);
  const names = new Map<string, GroundName>();
  for (const { camera, size } of cameras.sort((a, b) => a.camera.zoom - b.camera.zoom))
    for (const name of selectNames(basemap, camera, size)) {
      const key = `${name.kind} ${name.text}`;
      if (!names.has(key)) names.set(key, name);
    }
  const classes = story.site.alignments.map(({ id, label, colour, shape }) => ({ id, label, colour, shape }));
  return { assets, classes, steps, names: [...names.values()], bases };
}

/** True where a picture that shows a camera has a place in it. */
export function isInPicture(place: Place, camera: Camera, { width, height }: Size): boolean {
  const scale = worldSize * 2 ** toZoom(camera.zoom, width);
  const [[x, y], [cx, cy]] = [toWorld(place), toWorld(camera)];
  const [dx, dy] = [Math.abs(x - cx) * scale, Math.abs(y - cy) * scale];
  return dx < width / 2 - 12 && dy < height / 2 - 12;
}

/** The maps that follow a text, each with its chapter. */
export const selectFollowed = ({ chapters, figures }: Story): { figure: MapFigure; chapter: Chapter }[] =>
  chapters.flatMap((chapter) => {
    const ids = new Set(parseSteps(chapter.body).groups.map(({ figure }) => figure));
    return figures.flatMap((figure) => (figure.kind === 'map' && ids.has(figure.id) ? [{ figure, chapter }] : []));
  });
