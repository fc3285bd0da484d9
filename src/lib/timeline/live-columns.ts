import { blockGap, farthest, formatLeader, mostLines } from './blocks.ts';
import type { Frame } from './frame.ts';
import type { Placed, Shelf } from './live-rows.ts';
import type { Wish } from './live-wishes.ts';
import { toLines } from './measure.ts';
import { isFitting, placeStack, type Block } from './stack.ts';

/**
 * Places labels of a column beside the clock, in order of time so that no leader crosses another.
 * @param lane one of those that share the column
 */
export function createColumn({ tracks, text, line, offset, length }: Frame, lane: number): Shelf {
  const { column, before, after } = tracks[lane]!;
  const width = before || after;
  let blocks: (Block & { wish: Wish; dates: string[]; lines: string[] })[] = [];
  const add = (wish: Wish, far: number): boolean => {
    const lines = toLines(wish.text, width, text, mostLines);
    const dates = toLines(wish.date, width, text);
    const size = (lines.length + dates.length) * line + blockGap;
    const next = [...blocks, { wish, dates, lines, size, at: wish.x - line / 2 }].sort((a, b) => a.at - b.at);
    const isFit = wish.isShown && isFitting(next, length, far);
    if (isFit) blocks = next;
    return isFit;
  };
  return {
    add: (wish) => add(wish, farthest),
    press: (wish) => add(wish, 3 * farthest),
    draw: () =>
      placeStack(blocks, length).map((low, index): [Wish, Placed] => {
        const { wish, dates, lines, size } = blocks[index]!;
        const [x, y] = [column - tracks[wish.lane]!.at, low + line / 2 - wish.x];
        const box = { x: column - before, y: offset + low, width, height: size - blockGap };
        const anchor = before ? 'end' : 'start';
        const label = { x, y: y + 4.5, anchor, date: dates.join('\n'), lines, box } as const;
        return [wish, { leader: formatLeader(before ? -1 : 1, x, y), label }];
      })
  };
}
