import { it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it.each(['', '?old'])('has its height under the resizer of H5P%s, in a window of another width too', async (query) => {
  const page = await open('08-h5p', { query });
  await expectHeights(page, `08 H5P${query}`);
  await page.setViewportSize({ width: 400, height: 900 });
  await expectHeights(page, `08 H5P${query}, window made narrow`);
});
