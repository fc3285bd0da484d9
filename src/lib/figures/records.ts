import { csvFormatRows, csvParseRows } from 'd3-dsv';
import type { FigureFacts } from './json.ts';

/** The rows with these ids, in the order of the ids. */
function selectInOrder<T>(rows: T[], ids: readonly string[], toId: (row: T) => string | undefined): T[] {
  const byId = new Map(rows.map((row) => [toId(row), row]));
  return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}

/** The rows of a CSV file with these ids, in their order, below the file's own head. Its column `id` tells which they are. */
export function selectCsvRows(source: string, ids: readonly string[]): string {
  const [head = [], ...rows] = csvParseRows(source);
  const column = head.indexOf('id');
  return csvFormatRows([head, ...selectInOrder(rows, ids, (row) => row[column])]) + '\n';
}

/** The records of a JSON file's one list with these ids, in their order, after what the file says of itself. */
export function selectJsonRecords(source: string, ids: readonly string[], facts: FigureFacts): string {
  const all = JSON.parse(source) as Record<string, unknown>;
  const own = Object.entries(all).map(([name, value]) =>
    Array.isArray(value) ? [name, selectInOrder(value as { id: string }[], ids, ({ id }) => id)] : [name, value]
  );
  return JSON.stringify({ ...facts, ...(Object.fromEntries(own) as object) }, null, 1) + '\n';
}
