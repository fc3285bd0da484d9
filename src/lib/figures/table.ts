/** The data of a figure as rows of plain cells: shown as an HTML table, written as CSV. */
export interface Table {
  /** What the table holds, for its `<caption>`. */
  caption: string;
  columns: { label: string; numeric?: boolean }[];
  /** One array a row, as long as `columns`; null is an empty cell. The first cell is the row's head. */
  rows: (string | number | null)[][];
}
