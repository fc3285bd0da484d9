/**
 * Stands in for parts of the timeline that an embed can do without: the scrollbar of a zoomed clock (there are keys,
 * buttons and a hand), and turning from card to card with a finger (there are buttons).
 */
export default null;

export const followSwipe = (): (() => void) => () => undefined;
