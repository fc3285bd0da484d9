import { describe, expect, it } from 'vitest';
import { placeCompare } from '../../../../src/lib/pictures/compare-sheet.ts';
import { compare, story } from '../figures/fixture.ts';
import { expectClear, longWord, longWords, measure, toWords } from './support.ts';

const width = 1080;

describe('placeCompare', () => {
  const picture = placeCompare(compare, story, width, measure);

  it('sets cells side by side below the heads, with the kind of each statement', () => {
    const at = (text: string) => picture.lines.find((line) => line.text === text)!;
    expect(at('Loans and pressure')).toMatchObject({ x: at('One').x, y: at('Nothing').y });
    expect(at('Nothing').x).toBe(at('Other').x);
    expect(toWords(picture)).toContain('as argued');
    expect(picture.lines.filter(({ text }) => text === 'Argued').length).toBe(2);
    expectClear(picture, width);
  });

  it('explains the kinds that there are', () => {
    expect(toWords(picture)).toMatch(/Argued The document’s own argument$/);
    expect(toWords(picture)).not.toContain('Reported');
  });

  it.each([longWords, longWord])('wraps long text', (text) => {
    const columns = [
      { label: text, detail: text },
      { label: text, detail: 'short' }
    ];
    const rows = [
      { label: text, cells: [`[${text}](C23)`, text] },
      { label: 'short', cells: [text, `[${text}](C46)`] }
    ];
    expectClear(placeCompare({ ...compare, columns, rows }, story, width, measure), width);
  });
});
