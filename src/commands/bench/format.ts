/** A figure with its aim beside it: `0.31 ≤ 0.4`; without an aim, the figure alone. */
export const formatAim = (value: number, aim: number, digits: number): string => {
  const text = value.toFixed(digits);
  return Number.isNaN(aim) ? text : `${text} ${Number(text) <= aim ? '≤' : '>'} ${aim}`;
};

export const formatSeconds = (milliseconds: number, aim: number): string => formatAim(milliseconds / 1000, aim, 2);

/** Cells of one row, in columns of that many characters. */
export const formatRow = (cells: readonly string[], width = 24): string =>
  cells
    .map((cell) => cell.padEnd(width))
    .join('')
    .trimEnd();
