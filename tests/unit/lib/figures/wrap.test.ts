import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceText, wrapText } from '../../../../src/lib/figures/wrap.ts';

/** Every sign is 10 px wide. */
const measure = (text: string): number => [...text].length * 10;

describe('wrapText', () => {
  it('breaks at spaces', () => expect(wrapText('one two three', 80, measure)).toEqual(['one two', 'three']));

  it('breaks addresses after what parts them', () =>
    expect(wrapText('https://a.example/timeline/?t=2025&event=x', 170, measure)).toEqual([
      'https://',
      'a.example/',
      'timeline/?t=2025&',
      'event=x'
    ]));

  it('breaks Chinese between any two signs', () =>
    expect(wrapText('米拉多铜矿等待签字', 50, measure)).toEqual(['米拉多铜矿', '等待签字']));

  it('keeps numbers whole, and what a no-break space holds', () => {
    expect(wrapText('up to $10,000,000', 90, measure)).toEqual(['up to', '$10,000,0', '00']);
    expect(wrapText('up to $10,000', 90, measure)).toEqual(['up to', '$10,000']);
    expect(wrapText('or $2\u00a0billion', 110, measure)).toEqual(['or', '$2\u00a0billion']);
  });

  it('cuts what is too long for a line', () => expect(wrapText('abcdefgh', 30, measure)).toEqual(['abc', 'def', 'gh']));

  it('gives nothing for nothing', () => expect(wrapText(' ', 30, measure)).toEqual([]));

  it('loses no sign and keeps every line inside, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 10, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, measure);
        const plain = (one: string) => one.replace(/\s/g, '');
        expect(plain(lines.join(''))).toBe(plain(text));
        for (const line of lines) expect(measure(line) <= width || [...line].length === 1).toBe(true);
      })
    ));
});

describe('balanceText', () => {
  it('leaves no word alone on the last line', () =>
    expect(balanceText('one two three four', 150, measure)).toEqual(['one two', 'three four']));

  it('takes no more lines than it must', () =>
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 120, max: 600 }), (text, width) => {
        expect(balanceText(text, width, measure).length).toBe(wrapText(text, width, measure).length);
      })
    ));
});
