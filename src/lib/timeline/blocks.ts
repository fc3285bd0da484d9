/** Labels beside a clock that runs downwards: pixels; the stylesheet sets the same text sizes. */
export const sizes = {
  /** `half` is half the clock's width, `channel` the room for leaders. */
  narrow: { text: 12, line: 15, half: 18, channel: 5 },
  wide: { text: 13, line: 16, half: 20, channel: 13 }
};
export type Metrics = (typeof sizes)['narrow'];
/** Between labels; how far one may stand from its mark; and how long it may be. */
export const [blockGap, farthest, mostLines] = [8, 72, 4];

/** A leader from a mark to the first line of its label. @param side −1: the text ends at `x`; 1: it begins there */
export const formatLeader = (side: number, x: number, y: number): string =>
  `M${side * 7} 0h${side * 2}L${x - side * 5} ${y}h${side * 2}`;
