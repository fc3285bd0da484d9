import { it } from 'vitest';
import { createFilePage } from '../support/embed/file-page.ts';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();
const url = createFilePage();

it('has its height on a page that was opened from a folder', async () => {
  await expectHeights(await open('21-file', { url }), '21 from a folder', { frames: 2 });
});
