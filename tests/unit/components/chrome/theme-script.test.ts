import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { themeScript } from '../../../../src/components/chrome/theme-script.ts';

test('escaping does not change the script, so its hash holds', () => {
  expect(themeScript).not.toMatch(/[<>&"']/);
});

test.each([
  ['dark', 'dark'],
  ['light', 'light'],
  ['sepia', undefined],
  [null, undefined]
])('a stored theme of %s gives %s', (stored, theme) => {
  const dataset: Record<string, string> = {};
  const localStorage = { getItem: () => stored };
  runInNewContext(themeScript, { document: { documentElement: { dataset } }, localStorage });
  expect(dataset['theme']).toBe(theme);
  expect(dataset['js']).toBe('');
});

test('storage that throws is no error', () => {
  const dataset: Record<string, string> = {};
  const getItem = () => {
    throw new Error('denied');
  };
  runInNewContext(themeScript, { document: { documentElement: { dataset } }, localStorage: { getItem } });
  expect(dataset).toEqual({ js: '' });
});
