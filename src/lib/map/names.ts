import { readBarriers } from './barriers.ts';
import type { Basemap } from './base.ts';
import { createBox, isMeeting, isWithin, type Box, type Range } from './elastic.ts';
import { toPoint, toWorld, worldSize, type View } from './mercator.ts';
import { findOffset, toTextBox, type NameAt, type Offset } from './name-offsets.ts';
import type { NameKind } from './scene-names.ts';

/** A name of the basemap: where it belongs, in shares of the panel's width, and its text's offset in px. */
export interface PlacedName extends Offset {
  text: string;
  kind: NameKind;
  x: number;
  y: number;
}

interface Wanted extends NameAt {
  rank: number;
  x: number;
  y: number;
}

/** What may be named at a zoom: [layer, kind, highest rank]; a rank below zero names none of it. */
function toWishes(zoom: number): [keyof Basemap, NameKind, number][] {
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
      return rank <= most && isInside ? [{ text: String(n), kind, world: toWorld({ lon, lat }), rank, x, y }] : [];
    })
  );
}

function toBoxes({ x, y, text, kind }: Wanted, offset: Offset): Box[] {
  const label = createBox({ x, y }, ...toTextBox(text, offset));
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
  // A country without room leaves its turn to no lesser one, which the reader would not look for.
  const countries = new Set(wanted.flatMap(({ kind, text }) => (kind === 'country' ? [text] : [])));
  const lesser = new Set([...countries].slice(most));
  const barriers = readBarriers(basemap);
  const span = view.width / (worldSize * 2 ** view.zoom);
  const units = [span / range[0], span / range[1]] as const;
  for (const wish of wanted) {
    if (names.length >= most) break;
    if (wish.kind === 'country' && lesser.has(wish.text)) continue;
    if (names.some(({ text }) => text === wish.text)) continue;
    const isFree = (offset: Offset) =>
      toBoxes(wish, offset).every(
        (box) => isWithin(box, frame, range) && !boxes.some((other) => isMeeting(box, other, range))
      );
    const offset = findOffset(wish, barriers, units, isFree);
    if (!offset) continue;
    boxes.push(...toBoxes(wish, offset));
    const { text, kind, x, y } = wish;
    names.push({ text, kind, x, y, ...offset });
  }
  return names;
}
