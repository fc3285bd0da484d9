import { expect, it } from 'vitest';
import { createHosts, expectHeights, listEmbeds, readSeen } from '../support/embed/host.ts';

const open = createHosts();

it('has its height under a thousand messages a second, answers them seldom, and obeys none', async () => {
  const page = await open('19-noise');
  await expectHeights(page, '19 a thousand messages a second');
  const frame = listEmbeds(page)[0]!;
  const readLook = () => frame.evaluate(() => [document.documentElement.dataset['theme'], document.body.style.cssText]);
  const look = await readLook();
  const before = (await readSeen(page)).messages;
  const frames = await frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        const end = performance.now() + 2000;
        const tick = (now: number): unknown =>
          now < end ? ((count += 1), requestAnimationFrame(tick)) : resolve(count);
        requestAnimationFrame(tick);
      })
  );
  // At 60 answers a second and eight dialects.
  expect((await readSeen(page)).messages - before).toBeLessThan(2 * 62.5 * 8 * 1.2);
  expect(frames).toBeGreaterThan(30);
  expect(await readLook()).toEqual(look);
});
