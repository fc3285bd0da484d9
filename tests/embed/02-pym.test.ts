import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height under pym.js, and keeps it in a window of another width', async () => {
  const page = await open('02-pym');
  await expectHeights(page, '02 pym.js 1.3.2');
  await page.setViewportSize({ width: 400, height: 900 });
  await expectHeights(page, '02 pym.js 1.3.2, window made narrow');
});
