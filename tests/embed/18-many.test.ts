import { expect, it } from 'vitest';
import { createHosts, expectHeights } from '../support/embed/host.ts';

const open = createHosts();

it('has its height where many stand on a page, some come later, and the script is there three times', async () => {
  const page = await open('18-many');
  await expectHeights(page, '18 three figures', { frames: 3 });
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')!.cloneNode() as HTMLIFrameElement;
    frame.height = '200';
    document.body.prepend(frame);
    const figure = document.createElement('vm-figure');
    figure.setAttribute('figure', 'map');
    document.body.prepend(figure);
  });
  await expectHeights(page, '18 two more, added later', { frames: 5 });
  await page
    .locator('vm-figure')
    .first()
    .evaluate((figure) => figure.setAttribute('figure', 'timeline'));
  await expectHeights(page, '18 another figure in a frame', { frames: 5 });
  expect(await page.locator('vm-figure iframe').first().getAttribute('src')).toMatch(/\/embed\/v1\/timeline\/$/);
});

it('has its height in a window of another width, where it is out of sight too', async () => {
  const page = await open('18-many', { height: 400 });
  await expectHeights(page, '18 three figures, low window', { frames: 3 });
  await page.setViewportSize({ width: 400, height: 400 });
  await expectHeights(page, '18 three figures, low window made narrow', { frames: 3 });
});
