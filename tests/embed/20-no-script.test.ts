import { expect, inject, it } from 'vitest';
import { createHosts, listEmbeds, readHeights, readSeen } from '../support/embed/host.ts';
import { saveRow } from '../support/embed/table.ts';

const open = createHosts();

it('scrolls inside, and falls silent, where the page has no script', async () => {
  const page = await open('20-no-script');
  const [frame] = listEmbeds(page);
  await frame!.waitForLoadState();
  await page.waitForTimeout(10_500);
  const seen = await readSeen(page);
  const { room, content, isScrolled } = await readHeights(frame!);
  expect(room).toBe(560);
  expect(isScrolled).toBe(content > room);
  expect(seen.shift).toBe(0);
  await page.waitForTimeout(1500);
  expect((await readSeen(page)).messages).toBe(seen.messages);
  // Nine times, growing apart, for what is said at the start and after loading.
  expect(seen.heights.length).toBeLessThanOrEqual(12);
  saveRow(inject('rows'), { host: '20 no script', error: null, ...seen });
});
