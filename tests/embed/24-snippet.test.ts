import { inject } from 'vitest';
import { expect, it } from 'vitest';
import { createHosts, listEmbeds, readHeights, readSeen } from '../support/embed/host.ts';
import { saveRow } from '../support/embed/table.ts';

const open = createHosts();

it.each([320, 420, 600, 716, 1200])('shifts nothing and crops nothing, in a window of %i px', async (width) => {
  const page = await open('24-snippet', { width, height: 2600 });
  await expect.poll(() => listEmbeds(page).length, { timeout: 15_000 }).toBe(2);
  for (const frame of listEmbeds(page)) await frame.waitForLoadState();
  await page.waitForTimeout(500);
  const [exact, plain] = await Promise.all(listEmbeds(page).map(readHeights));
  const { shift, messages } = await readSeen(page);
  const error = exact!.room - exact!.content;
  saveRow(inject('rows'), { host: `24 snippets, ${width} px`, error, shift, messages });
  expect(Math.abs(error)).toBeLessThanOrEqual(1);
  // One height for all widths is at least as high as what is shown.
  expect(plain!.room).toBeGreaterThanOrEqual(plain!.content - 1);
  expect([exact, plain].map((one) => one!.isScrolled)).toEqual([false, false]);
  expect(shift).toBe(0);
});
