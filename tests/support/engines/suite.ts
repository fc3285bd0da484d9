import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { Engine, EngineKind } from './engine.ts';

/** An event that no other covers, and one far from it. */
const [first, second] = ['vault-launch', 'heavy-load-trial'];

const card = `document.querySelector('[data-card]')?.getAttribute('data-card') ?? null`;
const focused = `document.activeElement?.closest('[data-event]')?.getAttribute('data-event') ?? null`;
const query = (name: string): string => `new URLSearchParams(location.search).get('${name}')`;

/** A point at which a click lands in what the selector finds, or null. */
const toPoint = (selector: string): string => `(() => {
  for (const one of document.querySelectorAll('${selector}')) {
    if (one.getClientRects().length === 0) continue;
    for (const part of [...one.querySelectorAll('*'), one]) {
      // The part and not the whole: Firefox measures a drawing within a drawing as large as the outer one.
      part.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = part.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      if (one.contains(document.elementFromPoint(x, y))) return { x, y };
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
  const click = async (selector: string): Promise<void> => {
    const point = await read<{ x: number; y: number } | null>(toPoint(selector));
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
    await click(`[data-widget] .drawing [data-event="${first}"]`);
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
