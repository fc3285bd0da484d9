import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

test('the colours of browser bars are those of the paper', () => {
  const [, light, dark] = /--paper: light-dark\((#\w{6}), (#\w{6})\)/.exec(read('src/styles/tokens.css')) ?? [];
  const seo = read('src/components/chrome/Seo.astro');
  expect(seo).toMatch(new RegExp(`scheme: light\\)" content="${light}"`));
  expect(seo).toMatch(new RegExp(`scheme: dark\\)" content="${dark}"`));
});
