import { blockGap, farthest, formatLeader, mostLines, sizes } from './blocks.ts';
import type { Frame, LiveLabel } from './frame.ts';
import type { Placed, Shelf } from './live-rows.ts';
import type { Wish } from './live-wishes.ts';
import { toLines } from './measure.ts';
import { placeStack } from './stack.ts';

interface Block {
  wish: Wish;
  at: number;
  size: number;
  lines: string[];
}

/** Whether blocks find room in their order, none further from its wish than `farthest`. */
function isFitting(blocks: readonly Block[], room: number): boolean {
  let low = 0;
  return blocks.every(({ at, size }) => {
    low = Math.max(low, at - farthest);
    const isNear = low <= Math.max(at, 0) + farthest;
    low += size;
    return isNear && low <= room;
  });
}

/** Places labels of a column beside the clock, in order of time. @param lane one of those that share the column */
export function createColumn({ tracks, text, offset, length }: Frame, lane: number): Shelf {
  const { column, before, after } = tracks[lane]!;
  const [side, width] = before > 0 ? [-1, before] : [1, after];
  const { line } = Object.values(sizes).find((one) => one.text === text) ?? sizes.wide;
  let blocks: Block[] = [];
  const add = (wish: Wish): boolean => {
    if (!wish.isShown) return true;
    const lines = toLines(wish.text, width, text, mostLines);
    const size = (lines.length + Number(wish.date !== '')) * line + blockGap;
    const index = blocks.findIndex((other) => other.wish.x > wish.x);
    const next = blocks.toSpliced(index < 0 ? blocks.length : index, 0, { wish, at: wish.x - line / 2, size, lines });
    const isFit = isFitting(next, length);
    if (isFit) blocks = next;
    return isFit;
  };
  const draw = () => {
    const tops = placeStack(blocks, length);
    return new Map(
      blocks.map(({ wish, size, lines }, index): [Wish, Placed] => {
        const [top, x] = [tops[index]!, column - tracks[wish.lane]!.at];
        const y = top + line / 2 - wish.x;
        const label: LiveLabel = {
          x,
          y: y + 4.5,
          anchor: side < 0 ? 'end' : 'start',
          date: wish.date,
          lines,
          box: { x: side < 0 ? column - width : column, y: offset + top, width, height: size - blockGap }
        };
        return [wish, { label, leader: formatLeader(side, x, y) }];
      })
    );
  };
  return { add, draw };
}
