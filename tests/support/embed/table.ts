import { appendFileSync, readFileSync } from 'node:fs';

/** What a host page came to. */
export interface Row {
  host: string;
  /** How much too high (or, below zero, too low) the worst frame is, CSS pixels; null where no height is right. */
  error: number | null;
  /** Sum of the layout shifts of the host page, as browsers score them; null where none of this is counted. */
  shift: number | null;
  /** Messages that the page got from its frames. */
  messages: number | null;
}

/** One line a row, for all test files of a run. */
export const saveRow = (file: string, row: Row): void => appendFileSync(file, `${JSON.stringify(row)}\n`);

/** The rows of a run as a table, by name. */
export function formatTable(file: string): string {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
    .sort((a, b) => a.host.localeCompare(b.host, 'en'));
  const head = ['host', 'height error, px', 'layout shift', 'messages'];
  const cells = rows.map(({ host, error, shift, messages }) => [
    host,
    error === null ? 'fixed' : error.toFixed(2),
    shift === null ? '' : shift.toFixed(3),
    String(messages ?? '')
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => line[column]!.length)));
  const formatLine = (line: string[]): string =>
    line.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ');
  return [head, ...cells].map(formatLine).join('\n');
}
