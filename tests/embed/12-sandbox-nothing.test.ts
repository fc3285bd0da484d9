import { expect, inject, it } from 'vitest';
import { createHosts, listEmbeds, readSeen } from '../support/embed/host.ts';
import { saveRow } from '../support/embed/table.ts';

const open = createHosts();

it('is readable in a sandbox that allows nothing, at the height of the page', async () => {
  const page = await open('12-sandbox-nothing');
  const [frame] = listEmbeds(page);
  await frame!.waitForLoadState();
  expect((await frame!.locator('body').innerText()).length).toBeGreaterThan(100);
  await page.waitForTimeout(500);
  const seen = await readSeen(page);
  expect(seen).toMatchObject({ messages: 0, shift: 0 });
  expect(await page.locator('iframe').evaluate((element) => element.clientHeight)).toBe(560);
  saveRow(inject('rows'), { host: '12 sandbox=""', error: null, ...seen });
});
