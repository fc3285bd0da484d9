import { expect, it } from 'vitest';
import { createHosts, expectHeights, listEmbeds } from '../support/embed/host.ts';

const open = createHosts();

it('has its height in a column of 280 px, and fits its width', async () => {
  const page = await open('16-narrow');
  await expectHeights(page, '16 column of 280 px', { frames: 3 });
  for (const frame of listEmbeds(page))
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
});
