import type { Basemap } from './base.ts';
import { selectCrowds, selectParts } from './clusters.ts';
import type { Range } from './elastic.ts';
import { createInsetPanels } from './inset.ts';
import { createManyPanel, mostPlaced } from './many.ts';
import { designWidth, toCamera, toPoint, worldSize, type Camera, type Place } from './mercator.ts';
import { createFitting, createPanel, toPanelView, type Frame, type MapSpot, type Panel } from './panel.ts';

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

/** Shapes of a panel of many places, as far as the figure's own is wider. */
const shapes: Record<Sheet['name'], number> = { phone: 1, narrow: 1.1, medium: 1.5, wide: Infinity };

/** One panel for each width: so many places ask for one picture that can be gone into. */
function createManySheets(camera: Camera, ratio: number, spots: MapSpot[]): Sheet[] {
  return (Object.keys(breaks) as Sheet['name'][]).map((name) => {
    const shape = Math.min(ratio, shapes[name]);
    const range = breaks[name].map((width) => width - margin) as unknown as Range;
    const own: Frame = { camera, ratio: shape, range };
    const frame = spots.every((spot) => isShown(own, spot)) ? own : { ...own, camera: toCamera(spots, shape, 0.06) };
    return { name, range: breaks[name], panels: [createManyPanel(frame, spots)] };
  });
}

/**
 * Creates the arrangements of a map figure, from phone to wide: marks with their names where there is room, else with numbers.
 * More than 60 places make one panel with crowds that say how many they are. Else a crowd goes into an inset on a wide sheet, else into a panel below; on narrow sheets far-apart places get panels of their own.
 * @param basemap insets had better not cover the middles of its countries
 */
export function createSheets(camera: Camera, ratio: number, spots: MapSpot[], basemap: Basemap = {}): Sheet[] {
  if (spots.length > mostPlaced) return createManySheets(camera, ratio, spots);
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
      const inset = name === 'wide' ? createInsetPanels(main, rest, crowds, avoid) : null;
      const panel = inset ? null : createTaller(main, rest, crowds);
      const panels = inset ?? (panel ? [panel, ...stack([2.4, 2, 1.6, 1.2])] : null);
      if (panels) return { name, range: breaks[name], panels };
    }
    const parts = (rest.length > 0 ? selectParts(rest) : []).map((part) =>
      createFitting(
        [1.25, 1, 0.8, 0.65],
        range,
        part,
        crowds.filter((crowd) => isNear(part, crowd))
      )
    );
    const panels = [...parts, ...stack([1.6, 1.25, 1, 0.8])];
    const empty: Panel = { ...main, marks: [], numbered: false, crowds: [], gathered: [] };
    return { name, range: breaks[name], panels: panels.length > 0 ? panels : [empty] };
  });
}

/** True when a crowd lies no farther from a part than the part is wide. */
function isNear(part: MapSpot[], crowd: MapSpot[]): boolean {
  const lons = part.map(({ lon }) => lon);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const room = Math.max(10, (east - west) / 2);
  return crowd.every(({ lon }) => lon > west - room && lon < east + room);
}
