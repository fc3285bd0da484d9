/** As `aria-sort` names them. */
export type Order = 'ascending' | 'descending';

/** The number that a cell says, grouped or not; NaN where it says none. */
const parseNumber = (cell: string): number =>
  Number.parseFloat(cell.replace(/[,\s\u00a0\u202f]/g, '').replace('\u2212', '-'));

/**
 * The order of the rows of a table by one of its columns: numbers by value, words as the language sorts them, where capitals
 * and accents count last and "C2" stands before "C10". Rows that say nothing stand last, equal ones stay as they were.
 * @param cells of that column, a row each
 * @returns indexes of `cells`
 */
export function sortRows(cells: readonly string[], order: Order, isNumeric: boolean, locale: string): number[] {
  const sign = order === 'ascending' ? 1 : -1;
  const words = new Intl.Collator(locale, { numeric: true });
  const values = cells.map((cell) => (isNumeric ? parseNumber(cell) : cell.trim()));
  const isNothing = (value: number | string): boolean => value === '' || Number.isNaN(value);
  return cells
    .map((_, index) => index)
    .sort((m, n) => {
      const [a, b] = [values[m]!, values[n]!];
      if (isNothing(a) || isNothing(b)) return Number(isNothing(a)) - Number(isNothing(b));
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(`${a}`, `${b}`));
    });
}
