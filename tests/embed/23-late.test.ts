import { expect, inject, it } from 'vitest';
import { createHosts, expectHeights, readSeen } from '../support/embed/host.ts';

const open = createHosts();

it('has its height when the script comes after the figure has fallen silent', async () => {
  const page = await open('23-late');
  await page.waitForTimeout(10_500);
  const { messages } = await readSeen(page);
  await page.waitForTimeout(500);
  expect((await readSeen(page)).messages).toBe(messages);
  await page.addScriptTag({ url: `${inject('address')}embed.js` });
  await expectHeights(page, '23 script after 11 s');
});
