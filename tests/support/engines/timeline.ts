import { describe, expect, it } from 'vitest';
import { card, count, query, type Hands } from './hands.ts';

/** An event that no other covers, and one far from it. */
const [first, second] = ['vault-launch', 'heavy-load-trial'];
const focused = `document.activeElement?.closest('[data-event]')?.getAttribute('data-event') ?? null`;

/** Choose, go back, move, zoom, follow a deep link. */
export function testTimeline({ open, read, expectSoon, click, press, back }: Hands): void {
  describe('timeline', () => {
    it('opens the card of the event that is clicked, and closes it by going back', async () => {
      await open('timeline/');
      await click(`[data-widget] [data-event="${first}"]`);
      await expectSoon(card).toBe(first);
      await expectSoon(query('event')).toBe(first);
      await click('[data-bench="next"]');
      await expectSoon(card).not.toBe(first);
      await back();
      await expectSoon(card).toBe(first);
      await back();
      await expectSoon(card).toBeNull();
      await expectSoon(query('event')).toBeNull();
    });

    it('moves along a lane with the arrows, opens with Enter and closes with Escape', async () => {
      await open('timeline/');
      await read(`document.querySelector('[data-bench="lanes"] a:not([tabindex="-1"])').focus()`);
      await press('Home');
      const home = await read<string>(focused);
      await press('ArrowRight');
      await expectSoon(focused).not.toBe(home);
      await press('ArrowLeft');
      await expectSoon(focused).toBe(home);
      await press('Enter');
      await expectSoon(card).toBe(home);
      await press('Escape');
      await expectSoon(card).toBeNull();
      await expectSoon(focused).toBe(home);
    });

    it('zooms in and out, and says so in the address', async () => {
      await open('timeline/');
      await click('[data-bench="zoom-in"]');
      await expectSoon(count('[data-widget] svg.live')).toBe(1);
      await expectSoon(query('window')).toMatch(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
      await click('[data-bench="zoom-out"]');
      await expectSoon(query('window')).toBeNull();
    });

    it('opens at a deep link', async () => {
      await open(`timeline/?event=${second}`);
      await expectSoon(card).toBe(second);
      expect(await read(query('event'))).toBe(second);
    });
  });
}
