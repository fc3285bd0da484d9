import { toTextWidth } from '../timeline/measure.ts';
import { countCrossings, isOnLand, selectNearBarriers, type Barriers, type Point } from './barriers.ts';
import type { NameKind } from './scene-names.ts';

const nameSize = 11;

/** Where a text stands from its place, in px. */
export interface Offset {
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A name at its place on web Mercator's square. */
export interface NameAt {
  text: string;
  kind: NameKind;
  world: Point;
}

const besideDot: readonly Offset[] = [
  { dx: 6, dy: 4, anchor: 'start' },
  { dx: -6, dy: 4, anchor: 'end' },
  { dx: 0, dy: 16, anchor: 'middle' },
  { dx: 0, dy: -8, anchor: 'middle' }
];
const toRise = ({ dx, dy }: Offset): number => Math.hypot(dx / 2, dy - 4);
/** Offsets from a name's middle, the nearest first; a text is wider than high, so it moves farther along its line. */
const aroundMiddle: readonly Offset[] = [0, 6, -6, 12, -12, 18, -18, 24, -24, 30, -30, 36, -36]
  .flatMap((dy) => [0, 15, -15, 30, -30, 45, -45, 60, -60].map((dx): Offset => ({ dx, dy: dy + 4, anchor: 'middle' })))
  .sort((a, b) => toRise(a) - toRise(b));

/** Box of a text around its place, in px. */
export function toTextBox(text: string, { dx, dy, anchor }: Offset): readonly [number, number, number, number] {
  const width = toTextWidth(text, nameSize);
  const left = anchor === 'start' ? dx : anchor === 'end' ? dx - width : dx - width / 2;
  return [left - 3, dy - 11, left + width + 3, dy + 5];
}

/** How far beside its coast a name may stand, in px. */
const besideCoast = 4;
/** Land that reaches less far up or down than half a line of text is too flat to hold it. */
const halfLine = 8;

type Ground = 'own' | 'sea' | 'other';

/** What lies at points in px around a name's place, seen straight from there: what a border or a coast hides is not its own. */
type Look = (dx: number, dy: number) => Ground;

/** @param unit of web Mercator's square that is one px */
function createLook({ kind, world }: NameAt, { coast, border, province }: Barriers, unit: number): Look {
  return (dx, dy) => {
    const point: Point = [world[0] + dx * unit, world[1] + dy * unit];
    if (countCrossings(border, world, point) > 0) return 'other';
    if (kind === 'province' && countCrossings(province, world, point) > 0) return 'other';
    const shores = countCrossings(coast, world, point);
    return shores === 0 ? 'own' : shores % 2 === 1 && kind !== 'sea' ? 'sea' : 'other';
  };
}

/** The middle half of a text: where that lies, the reader looks for what it names. */
const isCoreOwn = (look: Look, x: number, y: number, width: number): boolean =>
  [0, -0.25, 0.25].every((share) => look(x + share * width, y) === 'own');

/** A text at sea that still reaches its own coast, and no land of another. */
function isAtCoast(look: Look, box: ReturnType<typeof toTextBox>, y: number): boolean {
  const [left, top, right, bottom] = box;
  const clamp = (from: number, to: number) => Math.max(from - besideCoast, Math.min(0, to + besideCoast));
  const shares = [0, 0.25, 0.5, 0.75, 1];
  return (
    look(clamp(left, right), clamp(top, bottom)) === 'own' &&
    shares.every((share) => look(left + share * (right - left), y) !== 'other')
  );
}

/** Largest distance of a text's end from its place, in px. */
const toReach = (text: string): Point => [70 + toTextWidth(text, nameSize) / 2, 60];

/** Tells which offsets leave a name where it belongs. */
function createHome(name: NameAt, barriers: Barriers, units: readonly [number, number]): (offset: Offset) => boolean {
  const { text, kind, world } = name;
  const reach = toReach(text);
  const near = selectNearBarriers(barriers, world, [reach[0] * units[0], reach[1] * units[0]]);
  // What is seen where the picture is smallest is seen at any size: there the same px are fewer kilometres.
  const [look, lookLarge] = [createLook(name, near, units[0]), createLook(name, near, units[1])];
  const width = toTextWidth(text, nameSize);
  const isRoomy = isCoreOwn(look, 0, 0, width);
  const isFlat = kind !== 'sea' && [-halfLine, halfLine].some((dy) => look(0, dy) !== 'own');
  return (offset) => {
    const box = toTextBox(text, offset);
    const middle = (box[1] + box[3]) / 2;
    if (isRoomy) return isCoreOwn(look, offset.dx, middle, width);
    if (look(offset.dx, middle) === 'own') return true;
    return isFlat && [look, lookLarge].every((one) => isAtCoast(one, box, middle));
  };
}

/**
 * Finds where a name stands: a town beside its dot; all else on its own land or in its own sea, near its middle; what is too
 * small for its name, with the name's middle on it or the name beside its coast.
 * @param units of web Mercator's square that are one px where the picture is smallest, and where it is largest
 */
export function findOffset(
  name: NameAt,
  barriers: Barriers,
  units: readonly [number, number],
  isFree: (offset: Offset) => boolean
): Offset | undefined {
  if (name.kind === 'town') return besideDot.find(isFree);
  const free = aroundMiddle.filter(isFree);
  if (free.length === 0 || (name.kind !== 'sea' && !isOnLand(barriers, name.world))) return undefined;
  return free.find(createHome(name, barriers, units));
}
