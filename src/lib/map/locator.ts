import type { Position } from 'geojson';
import type { Asset } from '../../schemas/asset.ts';
import type { Basemap, BasePicture } from './base.ts';
import { createBox, type Box } from './elastic.ts';
import { designWidth, toPlace, toPoint, toWorld, worldSize, type Camera } from './mercator.ts';
import { toSpots } from './model.ts';
import { createPanel, toPanelView, type Frame, type Panel } from './panel.ts';
import { drawPictures, type PanelPicture } from './picture.ts';
import { selectRoute } from './route.ts';

/** A small map of one place. */
export interface Locator {
  base: BasePicture;
  panel: PanelPicture;
  /** Where the mark stands, in percent of the panel, and where its label starts, in px from there. */
  x: number;
  y: number;
  text: readonly [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
  /** The panel as it was placed, for what else is drawn on it. */
  place: Panel;
  /** The way of a railway: longitude, latitude; empty for all else. */
  line: Position[];
}

/** About 1,900 km across: the country and its neighbours, without provinces. */
const zoom = 5.3;
const ratio = 1.4;
/** Part of the map's width and height that a railway may fill. */
const room = 0.8;
/** Widths at which the map is shown, in px. */
const range = [236, 680] as const;

/** The place in the middle; a railway is shown from end to end. */
function toCamera({ position }: Asset, line: Position[]): Camera {
  if (line.length === 0) return { lat: position.lat, lon: position.lon, zoom };
  const world = line.map(([lon = 0, lat = 0]) => toWorld({ lon, lat }));
  const [xs, ys] = [world.map(([x]) => x), world.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const span = Math.max(right - left, (bottom - top) * ratio) / room;
  const fit = Math.log2(designWidth / (worldSize * span));
  return { ...toPlace((left + right) / 2, (top + bottom) / 2), zoom: Math.min(zoom, fit) };
}

/** The mark with boxes along its line, so that no name of the base stands on it. */
function toMarks({ marks: [mark], ...panel }: Panel, line: Position[]): Panel['marks'] {
  const view = toPanelView(panel);
  const boxes = line.flatMap(([lon = 0, lat = 0], n): Box[] => {
    const [x, y] = toPoint(view, { lon, lat });
    return n % 8 === 0 ? [createBox({ x: x / designWidth, y: y / designWidth }, -5, -5, 5, 5)] : [];
  });
  return [{ ...mark!, boxes: [...mark!.boxes, ...boxes] }];
}

/** Draws where an asset lies, in the middle of its surroundings. @throws Error where even its own name finds no room */
export function drawLocator(asset: Asset, basemap: Basemap): Locator {
  const [spot] = toSpots([asset]);
  const line = selectRoute(asset, basemap);
  const frame: Frame = { camera: toCamera(asset, line), ratio, range: [...range] };
  const panel = createPanel(frame, [spot!], [], [], false);
  if (!panel) throw new Error(`No room on a map for ${asset.label}`);
  const drawn = { ...panel, marks: toMarks(panel, line) };
  const { bases, sheets } = drawPictures([{ name: 'phone', range: [...range], panels: [drawn] }], basemap);
  const { x, y, text, anchor } = panel.marks[0]!;
  const picture = sheets[0]!.panels[0]!;
  return { base: bases[0]!, panel: picture, x: x * 100, y: y * ratio * 100, text, anchor, place: panel, line };
}
