import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height on a page of Canvas', async () => {
  await expectHeights(await open('09-canvas'), '09 Canvas');
});
