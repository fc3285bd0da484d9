/** Stands in for the scrollbar of a zoomed clock, which an embed can do without: there are keys, buttons and a hand. */
export default null;
