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
  const run = new Function('document', 'localStorage', themeScript);
  run({ documentElement: { dataset } }, { getItem: () => stored });
  expect(dataset['theme']).toBe(theme);
  expect(dataset['js']).toBe('');
});

test('storage that throws is no error', () => {
  const dataset: Record<string, string> = {};
  const getItem = () => {
    throw new Error('denied');
  };
  new Function('document', 'localStorage', themeScript)({ documentElement: { dataset } }, { getItem });
  expect(dataset).toEqual({ js: '' });
});
