import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height as an element of a shadow root, open or closed', async () => {
  await expectHeights(await open('14-shadow'), '14 shadow roots', { frames: 2 });
});
