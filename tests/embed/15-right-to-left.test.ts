import { expect, it } from 'vitest';
import { createHosts, expectHeights, listEmbeds } from '../support/embed/host.ts';

const open = createHosts();

it('has its height on a page from right to left, and no side of it is cut', async () => {
  const page = await open('15-right-to-left');
  await expectHeights(page, '15 right to left');
  const [left, right] = await listEmbeds(page)[0]!.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(left).toBe(right);
});
