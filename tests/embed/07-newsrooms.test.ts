import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it.each(['?medium', '?guardian'])('has its height under the listener of %s', async (query) => {
  await expectHeights(await open('07-newsrooms', { query }), `07 newsrooms${query}`);
});
