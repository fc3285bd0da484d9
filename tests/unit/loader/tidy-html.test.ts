import { expect, it } from 'vitest';
import { tidyPage } from '../../../src/loader/tidy-html.ts';

const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
const style = '<style>astro-island,astro-slot{display:contents}</style>';

it('moves the policy to the front of the head and the style of islands into it', () => {
  const page = `<head><meta charset="utf-8"><script></script>${policy}</head><body><div>${style}<p>Text</p></div></body>`;
  expect(tidyPage(page)).toBe(
    `<head><meta charset="utf-8">${policy}<script></script>${style}</head><body><div><p>Text</p></div></body>`
  );
});

it('leaves a page without either as it is', () => {
  const page = '<head><meta charset="utf-8"></head><body></body>';
  expect(tidyPage(page)).toBe(page);
});
