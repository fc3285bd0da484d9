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
  /** @param isEnd true where the label ends at its leader if it can; left out, only where it must */
  add: (wish: Wish, isEnd?: boolean) => boolean;
  /** For a label that found no room: without its date, or further from its mark than one likes. */
  press: (wish: Wish) => boolean;
  draw: () => [Wish, Placed][];
}

// Pixels between texts, and between a text and another's leader.
const [textGap, leaderGap] = [12, 4];

/** What stands in a row: from, to; a leader ends before it begins, which keeps texts away, and no other leader. */
type Row = [low: number, high: number][];

const isFree = (row: Row, low: number, high: number, gap = textGap) =>
  row.every((one) => one[0] >= high + gap || one[1] <= low - gap);

/**
 * Places labels of a lane in rows above and below its line, each joined to its mark by an upright leader, so that no label
 * meets another or another's leader. A label that begins at its leader goes above those of the marks that it covers, as far
 * as there are rows: so the row comes from the neighbours, not from the window. At the end of the clock labels end at their
 * leaders, and where neither side has room they stand across them.
 * @param xs of all marks of the lane; none where labels go as near to the line as they can
 */
export function createRows({ tracks, text: size, offset, length }: Frame, lane: number, xs: readonly number[]): Shelf {
  const { at, before, after } = tracks[lane]!;
  const sides = [before, after].map((room) =>
    Array.from({ length: Math.max((room - trackRoom) / rowHeight, 0) }, (): Row => [])
  );

  const placed: [Wish, Placed][] = [];
  const add = (wish: Wish, isEnd?: boolean): boolean => {
    const { x, isShown, date, text, rank } = wish;
    const dateWidth = date && toTextWidth(`${date} `, size);
    const title = cutText(text, Math.min(length, maxLabel) - +dateWidth, size);
    const width = +dateWidth + toTextWidth(title, size);
    const [begin, end, across] = [x + labelOffset, x - labelOffset - width, x - width / 2];
    const slid = isShown ? Math.max(Math.min(across, length - width), 0) : across;
    for (const low of (isEnd ?? (isShown && begin + width > length)) ? [end, begin, slid] : [begin, end, slid]) {
      const high = low + width;
      if (isShown && (low < 0 || high > length)) continue;
      const wished = xs.filter((other) => other > low && other < high).length >> 1;
      // Neighbours begin on different sides.
      for (const side of rank > 1 ? [0, 1] : [1, 0]) {
        const rows = sides[side]!;
        let reach = 0;
        while (reach < rows.length && (!reach || isFree(rows[reach - 1]!, x, x, leaderGap))) reach++;
        const first = Math.min(wished, reach - 1);
        for (let index = 0; index < reach; index++) {
          // From the wished row outwards, then inwards.
          const row = index < reach - first ? first + index : reach - 1 - index;
          if (!isFree(rows[row]!, low, high)) continue;
          rows[row]!.push([low, high]);
          for (const passed of rows.slice(0, row)) passed.push([x + textGap - leaderGap, x - textGap + leaderGap]);
          const { middle, leader } = drawRow(side ? -row - 1 : row + 1, low === slid);
          const isBefore = low === end;
          const box = { x: offset + low, y: at + middle - 10, width, height: 20 };
          const anchor = isBefore ? 'end' : 'start';
          const label: LiveLabel = {
            x: (isBefore ? high : low) - x,
            y: middle + 4.5,
            anchor,
            date,
            lines: [title],
            box
          };
          placed.push([wish, { leader, label }]);
          return true;
        }
      }
    }
    return false;
  };
  return { add, press: (wish) => add({ ...wish, date: '' }), draw: () => placed };
}
