import { expect, inject, it } from 'vitest';
import { createHosts, listEmbeds, readHeights, readSeen } from '../support/embed/host.ts';
import { saveRow } from '../support/embed/table.ts';

const open = createHosts();

// Minus four: a border that the page counts into the height, so that the frame has a scroll bar.
it('does not grow when the page adds 1 to 20 px to each height, and rests when it takes 4 away', async () => {
  const more = [1, 2, 7, 20, -4];
  const pages = await Promise.all(more.map((pixels) => open('22-generous', { query: `?more=${pixels}` })));
  await pages[0]!.waitForTimeout(2000);
  const first = await Promise.all(pages.map(readSeen));
  await pages[0]!.waitForTimeout(1500);
  for (const [index, page] of pages.entries()) {
    const last = await readSeen(page);
    expect(last.heights.length).toBeGreaterThan(0);
    expect(new Set(last.heights).size).toBeLessThanOrEqual(3);
    expect(last.heights.at(-1)).toBe(first[index]!.heights.at(-1));
    expect(last.messages).toBeLessThan(200);
    const { room, content } = await readHeights(listEmbeds(page)[0]!);
    if (more[index]! > 0) expect(Math.abs(room - more[index]! - content)).toBeLessThanOrEqual(1);
    saveRow(inject('rows'), { host: `22 page adds ${more[index]} px`, error: room - content, ...last });
  }
});

it('comes to rest when the page goes on switching between two widths', async () => {
  const page = await open('22-generous', { query: '?widths=700,300' });
  await page.waitForTimeout(3000);
  const first = await readSeen(page);
  expect(new Set(first.heights).size).toBeGreaterThan(2);
  await page.waitForTimeout(1500);
  const last = await readSeen(page);
  expect(last.heights).toEqual(first.heights);
  expect(last.messages).toBeLessThan(200);
  saveRow(inject('rows'), { host: '22 page switches widths', error: null, ...last });
});

it('follows a reader who opens and closes a part of it again and again', async () => {
  const page = await open('22-generous');
  const frame = listEmbeds(page)[0]!;
  await expect.poll(async () => (await readHeights(frame)).isScrolled, { timeout: 10_000 }).toBe(false);
  // Within the frame, because a test's own clicks may take longer than the embed remembers.
  const rooms = await frame.evaluate(async () => {
    const summary = [...document.querySelectorAll('summary')].find((one) => one.checkVisibility())!;
    const found = [innerHeight];
    for (let turn = 0; turn < 12; turn += 1) {
      summary.click();
      const end = performance.now() + 3000;
      while (innerHeight === found.at(-1) && performance.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 10));
      found.push(innerHeight);
    }
    return found;
  });
  const [closed, opened] = rooms;
  expect(opened).toBeGreaterThan(closed!);
  expect(rooms).toEqual(rooms.map((_, index) => (index % 2 ? opened : closed)));
});
