import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height in a sandbox that allows scripts and nothing else', async () => {
  const page = await open('11-sandbox-scripts');
  await expectHeights(page, '11 sandbox="allow-scripts"');
});
