import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height on an AMP page', async () => {
  await expectHeights(await open('05-amp'), '05 AMP');
});
