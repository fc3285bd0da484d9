import { expect, it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height where the page allows nothing but the frame and its script', async () => {
  const problems: string[] = [];
  const page = await open('10-strict-policy', {
    prepare: (one) => one.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  });
  await expectHeights(page, '10 strict policy', { frames: 2 });
  expect(problems).toEqual([]);
});
