import { csvFormatRows } from 'd3-dsv';
import type { Table } from './table.ts';

/** The table as CSV (RFC 4180): one head row, empty cells where nothing is known, no caption. */
export const formatCsv = (table: Table): string => {
  const head = table.columns.map(({ label }) => label);
  const rows = table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return `${csvFormatRows([head, ...rows])}\n`;
};
