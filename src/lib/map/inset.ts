import { createPanelBox, type Range } from './elastic.ts';
import { designWidth, toCamera, toPoint, type Place } from './mercator.ts';
import { createPanel, toPanelView, type Frame, type MapSpot, type Panel } from './panel.ts';

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

const toShareRange = ([from, to]: Range, share: number): Range => [from * share, to * share];

/** Main panel with its crowds in insets on it; null when names find no room that way. */
export function createInsetPanels(main: Frame, spots: MapSpot[], crowds: MapSpot[][], avoid: Place[]): Panel[] | null {
  const insets: Panel[] = [];
  for (const crowd of crowds) {
    const ratio = 0.95;
    const inset = toInset(main, spots, crowd, avoid, 0.32, ratio);
    if (!inset) return null;
    const frame = { camera: toCamera(crowd, ratio, 0.12), ratio, range: toShareRange(main.range, inset.width), inset };
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
