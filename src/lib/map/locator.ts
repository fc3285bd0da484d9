import type { Asset } from '../../schemas/asset.ts';
import type { Basemap, BasePicture } from './base.ts';
import { toSpots } from './model.ts';
import { createPanel, type Frame } from './panel.ts';
import { drawPictures, type PanelPicture } from './picture.ts';

/** A small map of one place. */
export interface Locator {
  base: BasePicture;
  panel: PanelPicture;
  /** Where the mark stands, in percent of the panel, and where its label starts, in px from there. */
  x: number;
  y: number;
  text: readonly [dx: number, dy: number];
  anchor: 'start' | 'middle' | 'end';
  /** True for a district, drawn as a ring. */
  area: boolean;
}

/** About 1,900 km across: the country and its neighbours, without provinces. */
const zoom = 5.3;
const ratio = 1.4;
/** Widths at which the map is shown, in px. */
const range = [236, 680] as const;

/** Draws where an asset lies, in the middle of its surroundings. @throws Error where even its own name finds no room */
export function drawLocator(asset: Asset, basemap: Basemap): Locator {
  const [spot] = toSpots([asset]);
  const frame: Frame = { camera: { lat: spot!.lat, lon: spot!.lon, zoom }, ratio, range: [...range] };
  const panel = createPanel(frame, [spot!], [], [], false);
  if (!panel) throw new Error(`No room on a map for ${asset.label}`);
  const { bases, sheets } = drawPictures([{ name: 'phone', range: [...range], panels: [panel] }], basemap);
  const { x, y, text, anchor, area = false } = panel.marks[0]!;
  return { base: bases[0]!, panel: sheets[0]!.panels[0]!, x: x * 100, y: y * ratio * 100, text, anchor, area };
}
