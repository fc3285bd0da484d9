import type { Frame, LiveLabel } from './frame.ts';
import type { Wish } from './live-wishes.ts';
import { cutText, toTextWidth } from './measure.ts';
import { drawRow, labelOffset, maxLabel, rowHeight, trackRoom } from './rows.ts';

/** A label and its leader around their mark. */
export interface Placed {
  label: LiveLabel;
  leader: string;
}
/** Takes labels one by one as long as they find room, and draws those that did. */
export interface Shelf {
  add: (wish: Wish) => boolean;
  draw: () => Map<Wish, Placed>;
}
interface Interval {
  low: number;
  high: number;
}

// Pixels between texts, and between a text and another's leader.
const [textGap, leaderGap] = [12, 4];

const isFree = (row: readonly Interval[], low: number, high: number) =>
  row.every((one) => one.low >= high + textGap || one.high <= low - textGap);
const isOpen = (row: readonly Interval[], x: number) =>
  row.every((one) => one.low - leaderGap >= x || one.high + leaderGap <= x);
/** A leader in a row that it passes: an interval that ends before it begins keeps texts away, and no other leader. */
const toLeader = (x: number): Interval => ({ low: x + textGap - leaderGap, high: x - textGap + leaderGap });

/**
 * Places labels of a lane in rows above and below its line, each joined to its mark by an upright leader, so that no label
 * meets another or another's leader. A label that begins at its leader goes above those of the marks that it covers, as far
 * as there are rows: so the row comes from the neighbours, not from the window. At the end of the clock labels end at their
 * leaders, and where neither side has room they stand across them.
 * @param lane of the labels
 * @param xs of all marks of the lane
 */
export function createRows({ tracks, text: size, offset, length }: Frame, lane: number, xs: readonly number[]): Shelf {
  const { at, before, after } = tracks[lane]!;
  const placed = new Map<Wish, Placed>();
  const [above, below] = [before, after].map((room) =>
    Array.from({ length: Math.max(Math.floor((room - trackRoom) / rowHeight), 0) }, (): Interval[] => [])
  ) as [Interval[][], Interval[][]];

  const add = (wish: Wish): boolean => {
    const { x, isShown, date, text, rank } = wish;
    const dateWidth = date && toTextWidth(`${date} `, size);
    const title = cutText(text, Math.min(length, maxLabel) - Number(dateWidth), size);
    const width = Number(dateWidth) + toTextWidth(title, size);
    const [begin, end] = [x + labelOffset, x - labelOffset - width];
    const isLate = isShown && begin + width > length;
    const across = x - width / 2;
    const slid = isShown ? Math.max(Math.min(across, length - width), 0) : across;
    for (const low of isLate ? [end, begin, slid] : [begin, end, slid]) {
      const high = low + width;
      if (isShown && (low < 0 || high > length)) continue;
      const wished = xs.reduce((count, other) => count + Number(other > low && other < high), 0) >> 1;
      // Neighbours begin on different sides.
      for (const rows of rank > 1 ? [above, below] : [below, above]) {
        let reach = 0;
        while (reach < rows.length && (reach === 0 || isOpen(rows[reach - 1]!, x))) reach++;
        const first = Math.min(wished, reach - 1);
        for (let index = 0; index < reach; index++) {
          // From the wished row outwards, then inwards.
          const row = index < reach - first ? first + index : reach - 1 - index;
          if (!isFree(rows[row]!, low, high)) continue;
          rows[row]!.push({ low, high });
          for (const passed of rows.slice(0, row)) passed.push(toLeader(x));
          const isAcross = low === slid;
          const { middle, leader } = drawRow(rows === above ? row + 1 : -row - 1, isAcross);
          const anchor = low === end ? 'end' : 'start';
          const label: LiveLabel = {
            x: (anchor === 'end' ? high : low) - x,
            y: middle + 4.5,
            anchor,
            date,
            lines: [title],
            box: { x: offset + low, y: at + middle - 10, width, height: 20 }
          };
          placed.set(wish, { label, leader });
          return true;
        }
      }
    }
    return false;
  };
  return { add, draw: () => placed };
}
