import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it.each(['', '?legacy'])('has its height under open-iframe-resizer%s, in a sandbox too', async (query) => {
  const page = await open('03-open-iframe-resizer', { query });
  await expectHeights(page, `03 open-iframe-resizer 2.1.0${query}`, { frames: 2 });
});
