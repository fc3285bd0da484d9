import { selectCrowds, selectParts, type Spot } from './clusters.ts';
import type { Basemap } from './base.ts';
import { placeCrowd, toCrowdBoxes, type Crowd } from './crowd.ts';
import { createPanelBox, type Box, type Range } from './elastic.ts';
import { placeMarks, type PlacedMark, type Subject } from './marks.ts';
import { designWidth, toCamera, toPoint, worldSize, type Camera, type Place, type View } from './mercator.ts';

/** A place to be marked on a sheet. */
export interface MapSpot extends Spot {
  label: string;
  area?: boolean;
}

/** One framed picture. Its camera's zoom holds for a panel 1,000 px wide. */
export interface Panel {
  camera: Camera;
  /** Width divided by height. */
  ratio: number;
  /** Set for an inset: left, top and width within its host, in shares of the host's width. */
  inset?: { x: number; y: number; width: number };
  /** Smallest and largest width of the panel itself, in px. */
  range: Range;
  marks: PlacedMark[];
  /** True where symbols carry numbers, with names in the key. */
  numbered: boolean;
  /** Crowds drawn in another panel: their extent here, in shares of the width, how many places, and where the label stands. */
  crowds: Crowd[];
}

/** One arrangement of panels, the first being the main one, for widths of the container from `range[0]` to `range[1]` px. */
export interface Sheet {
  name: 'phone' | 'narrow' | 'medium' | 'wide';
  range: Range;
  panels: Panel[];
}

/** What the neatline's ticks take from the container's width, in px. */
export const margin = 20;
/** Widths of the container at which the arrangement changes, in px; src/styles/map.css has the same. */
export const breaks: Record<Sheet['name'], Range> = {
  phone: [236, 350],
  narrow: [350, 520],
  medium: [520, 1060],
  wide: [1060, 1640]
};

/** The panel as a view 1,000 px wide. */
export const toPanelView = ({ camera, ratio }: Pick<Panel, 'camera' | 'ratio'>): View => ({
  ...camera,
  width: designWidth,
  height: designWidth / ratio
});

type Frame = Pick<Panel, 'camera' | 'ratio' | 'range'> & { inset?: Panel['inset'] };

function placeAll(frame: Frame, spots: MapSpot[], numbered: boolean, obstacles: Box[]): PlacedMark[] | null {
  const view = toPanelView(frame);
  const subjects = spots.map(({ id, label, area = false, ...place }): Subject => {
    const [x, y] = toPoint(view, place);
    return { id, label: numbered ? '' : label, area, x: x / designWidth, y: y / designWidth, panel: 0 };
  });
  return placeMarks(subjects, { range: frame.range, panels: [createPanelBox(0, 0, 1, 1 / frame.ratio)], obstacles });
}

function createPanel(
  frame: Frame,
  spots: MapSpot[],
  crowds: MapSpot[][],
  obstacles: Box[],
  canNumber: boolean
): Panel | null {
  const drawn = crowds.map((crowd) => placeCrowd(toPanelView(frame), frame.range, crowd, spots));
  const blocked = [...obstacles, ...drawn.flatMap(toCrowdBoxes)];
  for (const numbered of canNumber ? [false, true] : [false]) {
    const marks = placeAll(frame, spots, numbered, blocked);
    if (marks) return { ...frame, ...(frame.inset && { inset: frame.inset }), marks, numbered, crowds: drawn } as Panel;
  }
  return null;
}

/** The first of several shapes of panel in which all places find room; numbers only where no shape has room for names. */
function createFitting(ratios: number[], range: Range, spots: MapSpot[], crowds: MapSpot[][]): Panel {
  const everything = [...spots, ...crowds.flat()];
  for (const canNumber of [false, true]) {
    for (const ratio of ratios) {
      const panel = createPanel(
        { camera: toCamera(everything, ratio, 0.1), ratio, range },
        spots,
        crowds,
        [],
        canNumber
      );
      if (panel) return panel;
    }
  }
  throw new RangeError(
    `${spots.length} places find no room on a map ${range[0]} px wide; give the figure fewer of them`
  );
}

/** Room on the main panel for an inset: off all places and what else is worth seeing, near its crowd; null where there is none. */
function toInset(
  host: Frame,
  spots: Place[],
  crowd: Place[],
  avoid: Place[],
  width: number,
  ratio: number
): NonNullable<Panel['inset']> | null {
  const view = toPanelView(host);
  const toShares = (place: Place) => toPoint(view, place).map((px) => px / designWidth) as [number, number];
  const points = [...spots, ...crowd].map(toShares);
  const [cx, cy] = toShares(crowd[0]!);
  const others = avoid.map(toShares);
  const height = width / ratio;
  const edge = 0.012;
  let best: (NonNullable<Panel['inset']> & { score: number }) | null = null;
  for (let x = edge; x + width <= 1 - edge; x += 0.02) {
    for (let y = edge; y + height <= 1 / host.ratio - edge; y += 0.02) {
      const gaps = points.map(([px, py]) =>
        Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height))
      );
      const hidden = others.filter(([px, py]) => px > x && px < x + width && py > y && py < y + height).length;
      const gap = Math.min(...gaps);
      const away = Math.hypot(x + width / 2 - cx, y + height / 2 - cy);
      const score = Math.min(gap, 0.08) - hidden * 0.02 - away * 0.15;
      if (gap > 0.02 && score > (best?.score ?? -Infinity)) best = { x, y, width, score };
    }
  }
  return best && { x: best.x, y: best.y, width };
}

const scaleRange = ([from, to]: Range, share: number): Range => [from * share, to * share];

/** Main panel with its crowds in insets on it; null when names find no room that way. */
function createInsetSheet(main: Frame, spots: MapSpot[], crowds: MapSpot[][], avoid: Place[]): Panel[] | null {
  const insets: Panel[] = [];
  for (const crowd of crowds) {
    const ratio = 0.95;
    const inset = toInset(main, spots, crowd, avoid, 0.32, ratio);
    if (!inset) return null;
    const frame = { camera: toCamera(crowd, ratio, 0.12), ratio, range: scaleRange(main.range, inset.width), inset };
    const panel = createPanel(frame, crowd, [], [], false);
    if (!panel) return null;
    insets.push(panel);
  }
  const covered = insets.map(({ inset, ratio }) =>
    createPanelBox(inset!.x, inset!.y, inset!.width, inset!.width / ratio)
  );
  const panel = createPanel(main, spots, crowds, covered, false);
  return panel && [panel, ...insets];
}

/** The main panel as the figure wants it, or taller, where more sea gives names more room. */
function createTaller(main: Frame, spots: MapSpot[], crowds: MapSpot[][]): Panel | null {
  for (const ratio of [1, 0.9, 0.8, 0.7].map((share) => main.ratio * share)) {
    const panel = createPanel({ ...main, ratio }, spots, crowds, [], false);
    if (panel) return panel;
  }
  return createPanel(main, spots, crowds, [], true);
}

/** True when a camera shows a place with a little room around it. */
function isShown(frame: Frame, spot: MapSpot): boolean {
  const view = toPanelView(frame);
  const [x, y] = toPoint(view, spot);
  const edge = 0.02 * designWidth;
  return x > edge && y > edge && x < view.width - edge && y < view.height - edge;
}

/**
 * Creates the arrangements of a map figure, from phone to wide: marks with their names where there is room, else with numbers.
 * A crowd goes into an inset on a wide sheet, else into a panel below; on narrow sheets far-apart places get panels of their own.
 * @param basemap insets had better not cover the middles of its countries
 * @throws RangeError when a panel has no room for all its places at its smallest width
 */
export function createSheets(camera: Camera, ratio: number, spots: MapSpot[], basemap: Basemap = {}): Sheet[] {
  const avoid = (basemap.country?.features ?? []).flatMap(({ geometry }): Place[] => {
    if (geometry.type !== 'Point') return [];
    const [lon = 0, lat = 0] = geometry.coordinates;
    return [{ lon, lat }];
  });
  const own: Frame = { camera, ratio, range: [0, 0] };
  const shown = spots.every((spot) => isShown(own, spot)) ? camera : toCamera(spots, ratio, 0.08);
  const scale = designWidth / (worldSize * 2 ** shown.zoom);
  const crowds = selectCrowds(spots, scale).filter(({ length }) => length < spots.length);
  const inCrowd = new Set(crowds.flat());
  const rest = spots.filter((spot) => !inCrowd.has(spot));

  return (Object.keys(breaks) as Sheet['name'][]).map((name) => {
    const range = breaks[name].map((width) => width - margin) as unknown as Range;
    const main: Frame = { camera: shown, ratio, range };
    const stack = (ratios: number[]) => crowds.map((crowd) => createFitting(ratios, range, crowd, []));
    if (name === 'wide' || name === 'medium') {
      const inset = name === 'wide' ? createInsetSheet(main, rest, crowds, avoid) : null;
      const panel = inset ? null : createTaller(main, rest, crowds);
      const panels = inset ?? (panel ? [panel, ...stack([2.4, 2, 1.6, 1.2])] : null);
      if (panels) return { name, range: breaks[name], panels };
    }
    const parts = selectParts(rest).map((part) =>
      createFitting(
        [1.25, 1, 0.8, 0.65],
        range,
        part,
        crowds.filter((crowd) => isNear(part, crowd))
      )
    );
    return { name, range: breaks[name], panels: [...parts, ...stack([1.6, 1.25, 1, 0.8])] };
  });
}

/** True when a crowd lies no farther from a part than the part is wide. */
function isNear(part: MapSpot[], crowd: MapSpot[]): boolean {
  const lons = part.map(({ lon }) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const room = Math.max(10, (east - west) / 2);
  return crowd.every(({ lon }) => lon > west - room && lon < east + room);
}
