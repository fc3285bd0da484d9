import { expect, it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height under iframe-resizer 5, which misses nothing', async () => {
  const said: string[] = [];
  const page = await open('04-iframe-resizer', {
    prepare: (one) => one.on('console', (message) => said.push(message.text()))
  });
  await expectHeights(page, '04 iframe-resizer 5.5.9');
  await page.setViewportSize({ width: 400, height: 900 });
  await expectHeights(page, '04 iframe-resizer 5.5.9, window made narrow');
  // Its warnings are about frames that do not answer, or answer as an old version.
  await page.waitForTimeout(5000);
  expect(said.filter((text) => /No response|Legacy|Unsupported/.test(text))).toEqual([]);
});
