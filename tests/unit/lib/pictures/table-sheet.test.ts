import { describe, expect, it } from 'vitest';
import { placeTable } from '../../../../src/lib/pictures/table-sheet.ts';

const measure = (text: string, { size }: { size: number }) => text.length * size * 0.5;
const note = 'A note that is long enough to be said only once';
const table = {
  caption: 'A table',
  columns: [{ label: 'Head' }, { label: 'Amount', numeric: true }, { label: 'Note' }],
  rows: [
    ['one', 1200, note],
    ['one', 5, note],
    ['two', null, note]
  ]
};

describe('placeTable', () => {
  const { lines, rules, height } = placeTable(table, 400, measure);
  const textAt = (x: number) => lines.filter((line) => line.x === x).map(({ text }) => text);

  it('places every cell in its column, heads first', () => {
    const starts = [...new Set(lines.map(({ x }) => x))].sort((a, b) => a - b);
    expect(starts.length).toBe(3);
    expect(textAt(starts[0]!)).toEqual(['Head', 'one', 'two']);
    expect(textAt(starts[1]!)).toEqual(['Amount', '1,200', '5']);
    expect(lines.filter(({ weight }) => weight === 600).map(({ text }) => text)).toEqual(['Head', 'Amount', 'Note']);
  });

  it('says long words once under one head, and again under another', () => {
    const words = lines
      .filter(({ x }) => x > 100)
      .map(({ text }) => text)
      .join(' ');
    expect(words.split(/A note that/).length - 1).toBe(2);
  });

  it('stays within its width, with a rule below each row', () => {
    expect(lines.filter(({ x, text, size }) => x + measure(text, { size }) > 400)).toEqual([]);
    expect(rules.length).toBe(4);
    expect(rules).toEqual([...rules].sort((a, b) => a - b));
    expect(height).toBeGreaterThanOrEqual(rules.at(-1)!);
    expect(lines.every(({ y }) => y > 0 && y < height)).toBe(true);
  });

  it('places nothing twice where there is no row', () => {
    expect(placeTable({ ...table, rows: [] }, 400, measure).rules.length).toBe(1);
  });
});
