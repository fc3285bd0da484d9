import type { Page } from 'playwright-core';
import { selectQuantile } from './quantile.ts';

/** How smoothly a picture moved: milliseconds from frame to frame. */
export interface Motion {
  median: number;
  p95: number;
}

/** Milliseconds that each movement lasts, and between two of its steps: a pointer reports about as often. */
const [length, pause] = [2000, 16];

interface Recorder {
  frames: number[];
  stop: boolean;
}

/** Moves something in small steps for two seconds. @param step gets the share of the time that has passed, 0 to 1 */
async function drive(step: (share: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let passed = 0; passed < length; passed = performance.now() - start) {
    const begun = performance.now();
    await step(passed / length);
    await new Promise((resolve) => setTimeout(resolve, Math.max(pause - (performance.now() - begun), 0)));
  }
}

/** Measures the frames of the page while something moves. */
async function record(page: Page, move: () => Promise<void>): Promise<Motion> {
  await page.evaluate(() => {
    const recorder: Recorder = { frames: [], stop: false };
    Object.assign(window, { recorder });
    let last: number | undefined;
    const tick = (now: number): void => {
      if (last !== undefined) recorder.frames.push(now - last);
      last = now;
      if (!recorder.stop) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await move();
  const frames = await page.evaluate(() => {
    const { recorder } = window as unknown as { recorder: Recorder };
    recorder.stop = true;
    return recorder.frames;
  });
  return { median: selectQuantile(frames, 0.5), p95: selectQuantile(frames, 0.95) };
}

/**
 * A point of the shown picture where no link is, near its middle, so that a drag moves the picture and not a link.
 * @throws when no picture is shown
 */
const readGround = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const pictures = [...document.querySelectorAll('[data-widget] :is(svg.drawing, .map-panel)')];
    const box = pictures.find((one) => one.checkVisibility())?.getBoundingClientRect();
    if (!box) throw new Error('The widget shows no picture.');
    const top = Math.max(box.top, 0);
    const middle = { x: (box.left + box.right) / 2, y: (top + Math.min(box.bottom, innerHeight)) / 2 };
    for (let index = 0; index < 400; index += 1) {
      const x = middle.x + ((index % 20) - 10) * (index % 2 ? 9 : -9);
      const y = middle.y + (Math.floor(index / 20) - 10) * 9;
      const hit = document.elementFromPoint(x, y);
      if (hit?.closest('.sheet, svg.drawing, .map-panel') && !hit.closest('a, button, [role="button"], [data-card]'))
        return { x, y };
    }
    return middle;
  });

/** Drags the picture to and fro, as far as 200 pixels each way. */
export async function measurePan(page: Page): Promise<Motion> {
  const { x, y } = await readGround(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const motion = await record(page, () =>
    drive((share) => page.mouse.move(x + 200 * Math.sin(share * 4 * Math.PI), y + 60 * Math.sin(share * 4 * Math.PI)))
  );
  await page.mouse.up();
  return motion;
}

/** Turns the wheel with Ctrl held, as a pinch on a touch pad does: in for one second, out for one. */
export async function measureZoom(page: Page): Promise<Motion> {
  const { x, y } = await readGround(page);
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  const motion = await record(page, () => drive((share) => page.mouse.wheel(0, share < 0.5 ? -12 : 12)));
  await page.keyboard.up('Control');
  return motion;
}
