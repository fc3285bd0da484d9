import { blockGap, farthest, formatLeader, mostLines } from './blocks.ts';
import type { Frame } from './frame.ts';
import type { Placed, Shelf } from './live-rows.ts';
import type { Wish } from './live-wishes.ts';
import { toLines } from './measure.ts';

/**
 * Places labels of a column beside the clock, in order of time so that no leader crosses another.
 * @param lane one of those that share the column
 */
export function createColumn({ tracks, text, line, offset, length }: Frame, lane: number): Shelf {
  const { column, before, after } = tracks[lane]!;
  const width = before || after;
  const taken: { x: number; low: number; high: number }[] = [];
  return ({ lane: own, x, isShown, date, text: title }: Wish): Placed | null => {
    if (!isShown) return null;
    const lines = toLines(title, width, text, mostLines);
    const size = (lines.length + (date ? 1 : 0)) * line;
    const wish = x - line / 2;
    // At its mark, or further and further to either side.
    for (let by = 0; by <= farthest; by = by < 0 ? -by : -by - 8) {
      const low = Math.min(Math.max(wish + by, 0), length - size);
      const high = low + size;
      const isFree = taken.every((one) =>
        one.x < x || (one.x === x && one.low < low) ? one.high + blockGap <= low : high + blockGap <= one.low
      );
      if (!isFree || Math.abs(low - wish) > farthest) continue;
      taken.push({ x, low, high });
      const [dx, dy] = [column - tracks[own]!.at, low + line / 2 - x];
      return {
        leader: formatLeader(before ? -1 : 1, dx, dy),
        label: {
          x: dx,
          y: dy + 4.5,
          anchor: before ? 'end' : 'start',
          date,
          lines,
          box: { x: column - before, y: offset + low, width, height: size }
        }
      };
    }
    return null;
  };
}
