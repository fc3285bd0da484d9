import type { Frame } from 'playwright-core';
import { expect, it } from 'vitest';
import { createHosts, listEmbeds } from '../support/embed/host.ts';

const open = createHosts();

const readTheme = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset['theme'] ?? null);
const readCard = (frame: Frame) =>
  frame.evaluate(() => document.querySelector('[data-card]')?.getAttribute('data-card') ?? null);

it('shows the theme and the view that its page asks for, in memory', async () => {
  const page = await open('20-no-script');
  const frame = listEmbeds(page)[0]!;
  await frame.locator('[data-widget][data-ready="true"]').waitFor();
  const address = frame.url();
  const id = (await frame.locator('[data-event]').first().getAttribute('data-event'))!;
  expect([await readTheme(frame), await readCard(frame)]).toEqual([null, null]);
  await page.evaluate((event) => {
    const embed = document.querySelector('iframe')!.contentWindow!;
    embed.postMessage({ type: 'vault-and-mine', theme: 'dark', view: `event=${event}` }, '*');
  }, id);
  await expect.poll(() => readTheme(frame)).toBe('dark');
  await expect.poll(() => readCard(frame)).toBe(id);
  expect(frame.url()).toBe(address);
  expect(await frame.evaluate(() => [history.length, location.search])).toEqual([2, '']);
});

it('heeds nobody else: another frame of the page, and its own window, are not its page', async () => {
  const page = await open('18-many');
  await expect.poll(() => listEmbeds(page).length).toBe(3);
  const [first, second] = listEmbeds(page);
  await Promise.all([first!.waitForLoadState(), second!.waitForLoadState()]);
  const wish = { type: 'vault-and-mine', theme: 'dark' };
  await second!.evaluate((message) => window.parent.frames[0]!.postMessage(message, '*'), wish);
  await first!.evaluate((message) => window.postMessage(message, '*'), wish);
  await page.waitForTimeout(300);
  expect(await readTheme(first!)).toBeNull();
  await page.evaluate((message) => window.frames[0]!.postMessage(message, '*'), wish);
  await expect.poll(() => readTheme(first!)).toBe('dark');
});
