import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { Engine, EngineKind, Key } from './engine.ts';

export const card = `document.querySelector('[data-card]')?.getAttribute('data-card') ?? null`;
export const query = (name: string): string => `new URLSearchParams(location.search).get('${name}')`;
export const count = (selector: string): string => `document.querySelectorAll('${selector}').length`;

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

/** What the tests do with a widget, in any engine. */
export interface Hands {
  /** Opens a page and waits until its widget answers. */
  open: (path: string) => Promise<void>;
  read: <T>(expression: string) => Promise<T>;
  expectSoon: (expression: string) => ReturnType<typeof expect.poll>;
  click: (selector: string) => Promise<void>;
  press: (key: Key) => Promise<void>;
  back: () => Promise<void>;
}

/** Starts an engine for a test file. @throws in its tests when the engine is not there */
export function createHands({ name, isFound, start }: EngineKind): Hands {
  let engine: Engine;
  beforeAll(async () => {
    if (!isFound()) throw new Error(`REQUIRE_ENGINES is 1, and ${name} was not found.`);
    engine = await start();
  });
  afterAll(() => engine?.close());

  const read = <T>(expression: string): Promise<T> => engine.read<T>(expression);
  const expectSoon = (expression: string) => expect.poll(() => read(expression), { timeout: 15_000, interval: 50 });
  return {
    read,
    expectSoon,
    open: async (path) => {
      await engine.open(inject('address') + path);
      await expectSoon(`document.querySelector('[data-widget][data-ready="true"]') !== null`).toBe(true);
    },
    // Where it stands still: a card that opens may scroll the page.
    click: async (selector) => {
      let last: Point | null = null;
      let point = await read<Point | null>(toPoint(selector));
      for (let tries = 0; tries < 50 && (!point || last?.x !== point.x || last.y !== point.y); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        [last, point] = [point, await read<Point | null>(toPoint(selector))];
      }
      expect(point, `a point of ${selector}`).not.toBeNull();
      await engine.click(point!.x, point!.y);
    },
    press: (key) => engine.press(key),
    back: () => engine.back()
  };
}
