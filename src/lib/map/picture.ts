import { drawBasemap, type Basemap, type BasePicture, type Detail } from './base.ts';
import { toCrowdBoxes, type Crowd } from './crowd.ts';
import { createBox, createPanelBox, isMeeting, type Box } from './elastic.ts';
import { toGatheredBox } from './many.ts';
import { isCovered, selectShared, toExtent, toExtentCamera, type Extent } from './extent.ts';
import { designWidth } from './mercator.ts';
import { placeNames, type PlacedName } from './names.ts';
import { toPanelView, type Panel } from './panel.ts';
import type { Sheet } from './sheet.ts';
import { placeTicks, toScaleBar, type Tick } from './ticks.ts';

/** What is drawn below the marks of a panel; places and lengths in percent of the panel, offsets in px. */
export interface PanelPicture {
  /** Index of the base that it shows, and the part of it, in the base's units. */
  base: number;
  viewBox: string;
  ratio: number;
  /** Left, top, width and height of an inset in percent of its host. */
  inset: Rect | null;
  names: PlacedName[];
  ticks: { top: Tick[]; side: Tick[] };
  crowds: (Rect & Pick<Crowd, 'count' | 'label'>)[];
  bar: ScaleBar | null;
}

type Rect = Record<'x' | 'y' | 'width' | 'height', string>;

/** A scale bar in a lower corner, its length in percent. */
interface ScaleBar {
  label: string;
  length: number;
  isRight: boolean;
}

export interface Pictures {
  bases: BasePicture[];
  sheets: { name: Sheet['name']; panels: PanelPicture[] }[];
}

/**
 * How finely land is drawn, in px: on a page of its own; as one of several figures on a page that many read on a phone; in
 * a document that holds everything else too.
 */
const grades = {
  fine: { units: 2, stray: 0.45, island: 5 },
  light: { units: 1, stray: 0.9, island: 10 },
  slight: { units: 1, stray: 1.3, island: 14 }
};
export type Grade = keyof typeof grades;
/** Widest picture that a base is thinned for, in px; beyond, its lines are magnified. */
const widest = 1000;

/** A share as a percentage: its hundredths are less than a pixel. */
export const formatPercent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

const toRect = (x: number, y: number, width: number, height: number, ratio: number): Rect => ({
  x: formatPercent(x),
  y: formatPercent(y * ratio),
  width: formatPercent(width),
  height: formatPercent(height * ratio)
});

const toPanelExtent = ({ camera, ratio, range }: Panel): Extent => toExtent(camera, ratio, Math.min(range[1], widest));

/** Extents that share a drawing, with the drawings. */
interface Bases {
  groups: Extent[];
  bases: BasePicture[];
}

/** The part of a base that a panel shows. */
function formatPart(panel: Extent, { world: [left, top, width], width: units }: BasePicture): string {
  const scale = units / width;
  const parts = [panel.left - left, panel.top - top, panel.width, panel.height];
  return parts.map((part) => Math.round(part * scale * 100) / 100).join(' ');
}

/** A bar in a lower corner that no mark stands in; none where the scale differs much across the panel. */
function placeBar(panel: Panel, taken: Box[]): ScaleBar | null {
  if (panel.camera.zoom < 4) return null;
  const { share, label } = toScaleBar(toPanelView(panel));
  const bottom = 1 / panel.ratio;
  for (const isRight of [false, true]) {
    const corner = { x: isRight ? 1 : 0, y: bottom };
    const box = createBox(corner, isRight ? -12 : 0, -32, isRight ? 0 : 12, 0);
    const wide: Box = isRight ? { ...box, left: [1 - share, -12] } : { ...box, right: [share, 12] };
    if (!taken.some((other) => isMeeting(wide, other, panel.range))) return { label, length: share * 100, isRight };
  }
  return null;
}

function toPicture(
  panel: Panel,
  host: Panel,
  insets: Panel[],
  basemap: Basemap,
  { groups, bases }: Bases
): PanelPicture {
  const { ratio, range, marks, crowds, gathered, inset } = panel;
  const extent = toPanelExtent(panel);
  const base = groups.findIndex((group) => isCovered(extent, group) && group.scale >= extent.scale - 1e-6);
  const bottom = 1 / ratio;
  const covered = insets.map((one) =>
    createPanelBox(one.inset!.x, one.inset!.y, one.inset!.width, one.inset!.width / one.ratio)
  );
  const taken = [
    ...marks.flatMap(({ boxes }) => boxes),
    ...crowds.flatMap(toCrowdBoxes),
    ...gathered.map(toGatheredBox),
    ...covered
  ];
  const bar = placeBar(panel, taken);
  if (bar)
    taken.push(createBox({ x: bar.isRight ? 1 : 0, y: bottom }, bar.isRight ? -110 : 0, -32, bar.isRight ? 0 : 110, 0));
  const frame = createPanelBox(0, 0, 1, bottom);
  const names = placeNames(basemap, toPanelView(panel), frame, taken, range, inset ? 6 : 14);
  // Half of the widest label, "120°W", in px.
  const halfLabel = 17;
  const middle = (range[0] + Math.min(range[1], designWidth)) / 2;
  const view = toPanelView(panel);
  return {
    base,
    viewBox: formatPart(extent, bases[base]!),
    ratio,
    inset: inset ? toRect(inset.x, inset.y, inset.width, inset.width / ratio, host.ratio) : null,
    names: names.map((name) => ({ ...name, x: name.x * 100, y: name.y * ratio * 100 })),
    // Labels keep their size on a panel of half the width, so the gap is asked for there.
    ticks: placeTicks(view, 74 * (designWidth / middle), halfLabel / range[0]),
    crowds: crowds.map(({ x, y, width, height, count, label }) => ({
      ...toRect(x, y, width, height, ratio),
      count,
      label
    })),
    bar
  };
}

/**
 * Draws what lies below the marks of all sheets: shared bases, names, ticks and the frames of crowds.
 * @param grade but the fine one leaves rivers and the like to maps of one region
 */
export function drawPictures(sheets: Sheet[], basemap: Basemap, grade: Grade = 'light'): Pictures {
  const panels = sheets.flatMap((sheet) => sheet.panels);
  const isRegion = panels.every(({ camera }) => camera.zoom > 4);
  const detail: Detail = { ...grades[grade], isRich: grade === 'fine' || isRegion };
  const groups = selectShared(panels.map(toPanelExtent));
  const bases = groups.map((group) => {
    const { camera, ratio } = toExtentCamera(group);
    return drawBasemap(basemap, camera, group.width * group.scale, ratio, detail);
  });
  return {
    bases,
    sheets: sheets.map(({ name, panels: own }) => {
      const insets = own.filter(({ inset }) => inset);
      const pictures = own.map((panel, n) =>
        toPicture(panel, own[0]!, n === 0 ? insets : [], basemap, { groups, bases })
      );
      return { name, panels: pictures };
    })
  };
}
