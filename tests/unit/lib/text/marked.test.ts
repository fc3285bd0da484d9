import { expect, it } from 'vitest';
import { formatPlain, parseMarked, selectRefs } from '../../../../src/lib/text/marked.ts';

const text = 'Tested [in December](C09), see [notes](X13b) and [in December](C09).';

it('splits text into runs', () => {
  expect(parseMarked(text).slice(0, 3)).toEqual([
    { text: 'Tested ' },
    { text: 'in December', ref: 'C09' },
    { text: ', see ' }
  ]);
});
it('gives the sentence without marks', () =>
  expect(formatPlain(text)).toBe('Tested in December, see notes and in December.'));
it('lists sources once, in order', () => expect(selectRefs(text)).toEqual(['C09', 'X13b']));
it('leaves other brackets alone', () => expect(parseMarked('[a](b)')).toEqual([{ text: '[a](b)' }]));
