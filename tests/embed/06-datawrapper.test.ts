import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it.each(['', '?old'])('has its height under a listener of Datawrapper%s', async (query) => {
  await expectHeights(await open('06-datawrapper', { query }), `06 Datawrapper${query}`);
});
