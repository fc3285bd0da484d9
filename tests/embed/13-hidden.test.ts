import { expect, it } from 'vitest';
import { createHosts, expectHeights, listEmbeds, readSeen } from '../support/embed/host.ts';

const open = createHosts();

it('has its height when it is shown after it was hidden, and again', async () => {
  const page = await open('13-hidden');
  await listEmbeds(page)[0]!.waitForLoadState();
  await page.waitForTimeout(500);
  expect((await readSeen(page)).heights).toEqual([]);
  await page.locator('button').click();
  await expectHeights(page, '13 hidden, then shown');
  await page.locator('button').click();
  await page.setViewportSize({ width: 400, height: 900 });
  await page.locator('button').click();
  await expectHeights(page, '13 hidden again, shown narrow');
});
