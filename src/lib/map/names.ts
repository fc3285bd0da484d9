import type { Basemap } from './base.ts';
import { createBox, isMeeting, isWithin, type Box, type Range } from './elastic.ts';
import { toTextWidth } from '../timeline/measure.ts';
import { toPoint, type View } from './mercator.ts';

const nameSize = 11;
type Kind = 'country' | 'town' | 'sea' | 'province';

/** A name of the basemap: where it belongs, in shares of the panel's width, and its text's offset in px. */
export interface PlacedName {
  text: string;
  kind: Kind;
  x: number;
  y: number;
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

interface Wanted {
  text: string;
  kind: Kind;
  rank: number;
  x: number;
  y: number;
}

/** What may be named at a zoom: [layer, kind, highest rank]; a rank below zero names none of it. */
function toWishes(zoom: number): [keyof Basemap, Kind, number][] {
  return [
    ['marine', 'sea', zoom < 4.5 ? 0 : -1],
    ['country', 'country', zoom < 2 ? 2 : zoom < 3 ? 3 : 6],
    ['place', 'town', zoom < 4 ? -1 : zoom < 5 ? 1 : zoom < 6 ? 4 : 8],
    ['province', 'province', zoom < 6 ? -1 : 9]
  ];
}

function selectWanted(basemap: Basemap, view: View): Wanted[] {
  return toWishes(view.zoom).flatMap(([layer, kind, most]) =>
    (basemap[layer]?.features ?? []).flatMap(({ geometry, properties: { n, r, z, k } }) => {
      if (geometry.type !== 'Point') return [];
      const rank = k ? Math.min(Number(r), 1) : Number(r ?? z ?? 0);
      const [lon = 0, lat = 0] = geometry.coordinates;
      const [px, py] = toPoint(view, { lon, lat });
      const [x, y] = [px / view.width, py / view.width];
      const isInside = x > 0 && x < 1 && y > 0 && py < view.height;
      return rank <= most && isInside ? [{ text: String(n), kind, rank, x, y }] : [];
    })
  );
}

type Offset = Pick<PlacedName, 'dx' | 'dy' | 'anchor'>;

function toOffsets(kind: Kind): Offset[] {
  if (kind === 'town')
    return [
      { dx: 6, dy: 4, anchor: 'start' },
      { dx: -6, dy: 4, anchor: 'end' },
      { dx: 0, dy: 16, anchor: 'middle' },
      { dx: 0, dy: -8, anchor: 'middle' }
    ];
  return [0, 18, -18, 36, -36].flatMap((dy) =>
    [0, 30, -30, 60, -60].map((dx): Offset => ({ dx, dy: dy + 4, anchor: 'middle' }))
  );
}

function toBoxes({ x, y, text, kind }: Wanted, { dx, dy, anchor }: Offset): Box[] {
  const width = toTextWidth(text, nameSize);
  const left = anchor === 'start' ? dx : anchor === 'end' ? dx - width : dx - width / 2;
  const label = createBox({ x, y }, left - 3, dy - 11, left + width + 3, dy + 5);
  return kind === 'town' ? [label, createBox({ x, y }, -4, -4, 4, 4)] : [label];
}

/**
 * Places names of seas, countries, towns and provinces where nothing stands; a name without room is left out.
 * @param taken boxes that names keep clear of, marks above all
 * @param most highest number of names
 */
export function placeNames(
  basemap: Basemap,
  view: View,
  frame: Box,
  taken: Box[],
  range: Range,
  most = 14
): PlacedName[] {
  const boxes = [...taken];
  const names: PlacedName[] = [];
  const order = ['town', 'country', 'sea', 'province'];
  const wanted = selectWanted(basemap, view).sort(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.rank - b.rank || a.text.localeCompare(b.text)
  );
  for (const wish of wanted) {
    if (names.length >= most) break;
    if (names.some(({ text }) => text === wish.text)) continue;
    const isFree = (offset: Offset) =>
      toBoxes(wish, offset).every(
        (box) => isWithin(box, frame, range) && !boxes.some((other) => isMeeting(box, other, range))
      );
    const offset = toOffsets(wish.kind).find(isFree);
    if (!offset) continue;
    boxes.push(...toBoxes(wish, offset));
    const { text, kind, x, y } = wish;
    names.push({ text, kind, x, y, ...offset });
  }
  return names;
}
