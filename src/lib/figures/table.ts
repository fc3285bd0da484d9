/** The data of a figure as rows of plain cells: shown as an HTML table, written as CSV. */
export interface Table {
  /** What the table holds, for its `<caption>`. */
  caption: string;
  columns: { label: string; numeric?: boolean }[];
  /** One array a row, as long as `columns`; null is an empty cell. The first cell is the row's head. */
  rows: (string | number | null)[][];
}

const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** A cell for reading: numbers grouped, an empty text where nothing is known. */
export const formatCell = (cell: string | number | null): string =>
  typeof cell === 'number' ? numbers.format(cell) : (cell ?? '');
