import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Engine, EngineKind } from './engine.ts';

/** An event that no other covers, and one far from it. */
const [first, second] = ['vault-launch', 'heavy-load-trial'];

const card = `document.querySelector('[data-card]')?.getAttribute('data-card') ?? null`;
const focused = `document.activeElement?.closest('[data-event]')?.getAttribute('data-event') ?? null`;
const query = (name: string): string => `new URLSearchParams(location.search).get('${name}')`;

interface Point {
  x: number;
  y: number;
}

/** A point at which a click lands in what the selector finds, or null. */
const toPoint = (selector: string): string => `(() => {
  for (const one of document.querySelectorAll('${selector}')) {
    if (one.getClientRects().length === 0) continue;
    for (const part of [...one.querySelectorAll('*'), one]) {
      // By its box: Firefox takes a drawing within a drawing to be as large as the outer one, and scrolls to that.
      const before = part.getBoundingClientRect();
      if (before.width === 0 && before.height === 0) continue;
      const middle = before.top + before.height / 2;
      if (middle < 60 || middle > innerHeight - 60) scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
      const { left, top, width, height } = part.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (document.elementFromPoint(x, y)?.closest('${selector}')) return { x, y };
    }
  }
  return null;
})()`;

/** The same steps in every engine: choose, go back, move, zoom, follow a deep link. */
export function testEngine({ name, isFound, start }: EngineKind): void {
  if (!isFound() && process.env['REQUIRE_ENGINES'] !== '1') {
    console.log(`skipped: ${name} not found`);
    return it.skip(`${name} is not on this machine`, () => undefined);
  }
  let engine: Engine;
  const read = <T>(expression: string): Promise<T> => engine.read<T>(expression);
  const expectSoon = (expression: string) => expect.poll(() => read(expression), { timeout: 15_000, interval: 50 });

  const openTimeline = async (search = ''): Promise<void> => {
    await engine.open(`${inject('address')}timeline/${search}`);
    await expectSoon(`document.querySelector('[data-widget="timeline"][data-ready="true"]') !== null`).toBe(true);
  };
  /** Clicks where it stands still: a card that opens may scroll the page. */
  const click = async (selector: string): Promise<void> => {
    let last: Point | null = null;
    let point = await read<Point | null>(toPoint(selector));
    for (let tries = 0; tries < 50 && (!point || last?.x !== point.x || last.y !== point.y); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      [last, point] = [point, await read<Point | null>(toPoint(selector))];
    }
    expect(point, `a point of ${selector}`).not.toBeNull();
    await engine.click(point!.x, point!.y);
  };

  beforeAll(async () => {
    if (!isFound()) throw new Error(`REQUIRE_ENGINES is 1, and ${name} was not found.`);
    engine = await start();
  });
  afterAll(() => engine?.close());

  it('opens the card of the event that is clicked, and closes it by going back', async () => {
    await openTimeline();
    await click(`[data-widget] [data-event="${first}"]`);
    await expectSoon(card).toBe(first);
    await expectSoon(query('event')).toBe(first);
    await click('[data-bench="next"]');
    await expectSoon(card).not.toBe(first);
    await engine.back();
    await expectSoon(card).toBe(first);
    await engine.back();
    await expectSoon(card).toBeNull();
    await expectSoon(query('event')).toBeNull();
  });

  it('moves along a lane with the arrows, opens with Enter and closes with Escape', async () => {
    await openTimeline();
    await read(`document.querySelector('[data-bench="lanes"] a:not([tabindex="-1"])').focus()`);
    await engine.press('Home');
    const home = await read<string>(focused);
    await engine.press('ArrowRight');
    await expectSoon(focused).not.toBe(home);
    await engine.press('ArrowLeft');
    await expectSoon(focused).toBe(home);
    await engine.press('Enter');
    await expectSoon(card).toBe(home);
    await engine.press('Escape');
    await expectSoon(card).toBeNull();
    await expectSoon(focused).toBe(home);
  });

  it('zooms in and out, and says so in the address', async () => {
    await openTimeline();
    await click('[data-bench="zoom-in"]');
    await expectSoon(`document.querySelectorAll('[data-widget] svg.live').length`).toBe(1);
    await expectSoon(query('window')).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
    await click('[data-bench="zoom-out"]');
    await expectSoon(query('window')).toBeNull();
  });

  it('opens at a deep link', async () => {
    await openTimeline(`?event=${second}`);
    await expectSoon(card).toBe(second);
  });
}
