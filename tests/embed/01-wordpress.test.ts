import { expect, it } from 'vitest';
import { createHosts, delay, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('is shown at its height in a post of WordPress, and its words go', async () => {
  const page = await open('01-wordpress');
  await expectHeights(page, '01 WordPress');
  expect(await page.locator('iframe').getAttribute('style')).toBeNull();
  expect(await page.locator('blockquote').isVisible()).toBe(false);
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-scripts');
});

it('is shown where WordPress does not greet, also when its script comes late', async () => {
  const page = await open('01-wordpress', { query: '?old', prepare: (one) => delay(one, '**/wp-embed.js', 1500) });
  await expectHeights(page, '01 WordPress before 5.9, script after 1.5 s');
  expect(await page.locator('blockquote').isVisible()).toBe(false);
});

it('leaves its words where its own script does not run', async () => {
  const page = await open('01-wordpress', { prepare: (one) => one.route('**/embed/v1/**', (route) => route.abort()) });
  expect(await page.locator('blockquote a').isVisible()).toBe(true);
  expect(await page.locator('iframe').isVisible()).toBe(false);
});
