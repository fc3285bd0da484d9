import type { Spot } from './clusters.ts';
import { createManyPanel, type PanelCrowd } from './many.ts';
import { placeCrowd, toCrowdBoxes, type Crowd } from './crowd.ts';
import { createPanelBox, type Box, type Range } from './elastic.ts';
import { placeMarks, type PlacedMark, type Subject } from './marks.ts';
import { designWidth, toCamera, toPoint, type Camera, type View } from './mercator.ts';

/** A place to be marked on a sheet. */
export interface MapSpot extends Spot {
  label: string;
  area?: boolean;
  /** Id of its class. */
  group?: string;
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
  /** Places too close to tell apart, where there are more than can be placed one by one. */
  gathered: PanelCrowd[];
}

/** The panel as a view 1,000 px wide. */
export const toPanelView = ({ camera, ratio }: Pick<Panel, 'camera' | 'ratio'>): View => ({
  ...camera,
  width: designWidth,
  height: designWidth / ratio
});

/** A panel before its marks are placed. */
export type Frame = Pick<Panel, 'camera' | 'ratio' | 'range' | 'inset'>;

/** More places than this are not told apart by moving them aside. */
const most = 80;

function toSubjects(frame: Frame, spots: MapSpot[], numbered: boolean): Subject[] {
  const view = toPanelView(frame);
  return spots.map(({ id, label, area = false, ...place }) => {
    const [x, y] = toPoint(view, place);
    return { id, label: numbered ? '' : label, area, x: x / designWidth, y: y / designWidth };
  });
}

/**
 * Creates a panel with its marks: named, else numbered if it may be.
 * @returns null when there is no room
 */
export function createPanel(
  frame: Frame,
  spots: MapSpot[],
  crowds: MapSpot[][],
  obstacles: Box[],
  canNumber: boolean
): Panel | null {
  const drawn = crowds.map((crowd) => placeCrowd(toPanelView(frame), frame.range, crowd, spots));
  const blocked = [...obstacles, ...drawn.flatMap(toCrowdBoxes)];
  for (const numbered of canNumber ? [false, true] : [false]) {
    const options = { range: frame.range, frame: createPanelBox(0, 0, 1, 1 / frame.ratio), obstacles: blocked };
    const marks = spots.length > most ? null : placeMarks(toSubjects(frame, spots, numbered), options);
    if (marks) return { ...frame, marks, numbered, crowds: drawn, gathered: [] };
  }
  return null;
}

/**
 * The first of several shapes of panel in which all places find room: numbers where no shape has room for names, and crowds
 * where none has room for numbers.
 */
export function createFitting(ratios: number[], range: Range, spots: MapSpot[], crowds: MapSpot[][]): Panel {
  const everything = [...spots, ...crowds.flat()];
  const frames = ratios.map((ratio): Frame => ({ camera: toCamera(everything, ratio, 0.1), ratio, range }));
  for (const canNumber of [false, true]) {
    for (const frame of frames) {
      const panel = createPanel(frame, spots, crowds, [], canNumber);
      if (panel) return panel;
    }
  }
  return createManyPanel(frames[0]!, spots);
}
