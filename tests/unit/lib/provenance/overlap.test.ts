import { describe, expect, it } from 'vitest';
import { createOverlap, selectLongFragments } from '../../../../src/lib/provenance/overlap.ts';
import { fc, test as property } from './property.ts';

const words = 'the old lamp on the island was lit again by a keeper who had not slept since the spring tide'.split(' ');
const find = createOverlap([{ text: words.join(' '), line: 7 }]);
const findIn = (text: string, titles: string[] = []) => find([{ text, line: 1 }], titles);

describe('createOverlap', () => {
  it('lets ten words stand and finds eleven', () => {
    expect(findIn(`We say: ${words.slice(0, 10).join(' ')}, and more.`)).toEqual([]);
    expect(findIn(`We\nsay: ${words.slice(3, 14).join(' ')}, and more.`)).toEqual([
      { line: 2, source: 7, count: 11, words: 'on the island was … a keeper who had' }
    ]);
  });

  it('sees through capitals, signs, marks and passages', () => {
    expect(findIn(words.slice(0, 12).join(' — ').toUpperCase())).toHaveLength(1);
    expect(
      find([
        { text: words.slice(0, 6).join(' '), line: 1 },
        { text: words.slice(6, 12).join(' '), line: 2 }
      ])
    ).toHaveLength(1);
    expect(
      find([
        { text: words.slice(0, 6).join(' '), line: 1 },
        { text: words.slice(6, 12).join(' '), line: 2, isNew: true }
      ])
    ).toEqual([]);
  });

  it('sees through signs that nobody sees, in words too', () => {
    const hidden = '\u00ad\u200b\u200c\u200d\u2060\u034f\ufe0f';
    expect(findIn(words.slice(0, 12).join(' ').replaceAll('a', `${hidden}a`))).toHaveLength(1);
  });

  it('knows words of Chinese without spaces, and beside letters', () => {
    const text = '该铜矿位于厄瓜多尔东南部，由一家中国企业开发，二期工程于2025年建成，但GDP合同尚未签署。';
    const findChinese = createOverlap([{ text, line: 1 }]);
    expect(findChinese([{ text: `据报道：${text.slice(0, 34)}！`, line: 1 }])).toHaveLength(1);
    expect(findChinese([{ text: text.slice(0, 9), line: 1 }])).toEqual([]);
  });

  it('lets titles of sources stand in full, and nothing longer', () => {
    const title = words.slice(0, 12).join(' ');
    expect(findIn(`Read “${title}”.`, [title])).toEqual([]);
    expect(findIn(`Read ${words.slice(0, 12).join(' ')}.`, [words.slice(0, 5).join(' ')])).toHaveLength(1);
  });

  property([fc.nat({ max: 18 }), fc.integer({ min: 1, max: 19 })], 'counts every run', (from, length) => {
    const run = words.slice(from, from + length);
    const found = findIn(`zebra ${run.join(' ')} zebra`);
    expect(found.map(({ count }) => count)).toEqual(run.length > 10 ? [run.length] : []);
  });
});

describe('selectLongFragments', () => {
  it.each([
    ['https://a.example/#:~:text=the%20old%20lamp%20on,the%20spring%20tide', []],
    ['https://a.example/#:~:text=the%20old%20lamp%20on%20the,tide', ['the old lamp on the']],
    ['https://a.example/#:~:text=a-,the%20old,-b', []],
    ['https://a.example/#part', []]
  ])('of %s', (address, expected) => expect(selectLongFragments(address)).toEqual(expected));
});
