import { expect, it } from 'vitest';
import { formatTitle } from '../../../../src/lib/text/title.ts';

it('gives a title with its language', () => {
  expect(formatTitle({ title: 'La fase II', language: 'es' })).toEqual({ title: 'La fase II', lang: 'es' });
});
it('takes the brackets off a description of ours', () => {
  expect(formatTitle({ title: '[Report of 4 January]', language: 'zh' })).toEqual({ title: 'Report of 4 January' });
});
it('keeps brackets inside a title', () => {
  expect(formatTitle({ title: 'A plan [analysis]', language: 'en' }).title).toBe('A plan [analysis]');
});
