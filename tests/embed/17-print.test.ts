import { expect, it } from 'vitest';
import { createHosts, expectHeights, readSeen } from '../support/embed/host.ts';

const open = createHosts();

it('prints as it is shown, and keeps its height after', async () => {
  const page = await open('17-print');
  await expectHeights(page, '17 before print');
  const before = (await readSeen(page)).heights;
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: 'print' });
  await expectHeights(page, '17 in print');
  await page.emulateMedia({ media: 'screen' });
  await expectHeights(page, '17 after print');
  expect((await readSeen(page)).heights.at(-1)).toBe(before.at(-1));
});
