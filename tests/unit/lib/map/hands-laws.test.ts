import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectHands } from '../../../../src/lib/map/hands.ts';
import { toMapAsset, type MapMoment } from '../../../../src/lib/map/model.ts';
import { story } from './support.ts';

const classes = ['china', 'us_allied', 'host_state', 'in_play', 'other'];
const moment = fc
  .record({
    day: fc.integer({ min: -20_000, max: 25_000 }),
    length: fc.nat(400),
    before: fc.option(fc.constantFrom(...classes), { nil: undefined }),
    isChange: fc.boolean()
  })
  .map(({ day, length, before, isChange }): MapMoment => ({
    day,
    end: day + length,
    date: '',
    ...(before && { before }),
    ...(isChange && { change: true })
  }));
const asset = fc.record({
  alignment: fc.constantFrom(...classes),
  history: fc.array(moment, { maxLength: 6 }).map((list) => list.sort((a, b) => a.day - b.day || a.end - b.end))
});
const clock = fc.integer({ min: -21_000, max: 26_000 });

describe('the hands of any asset', () => {
  it('are today’s once the clock is past all that is dated', () => {
    fc.assert(
      fc.property(asset, (one) => {
        const last = Math.max(-21_000, ...one.history.map(({ end }) => end + 1));
        expect(selectHands(one, last).alignment).toBe(one.alignment);
      })
    );
  });

  it('are a class only where the record says so: today’s, or one that a moment gives for the time before it', () => {
    fc.assert(
      fc.property(asset, clock, (one, day) => {
        const { alignment } = selectHands(one, day);
        const open = one.history.filter(({ end }) => end >= day);
        if (open.length === 0) expect(alignment).toBe(one.alignment);
        else if (alignment !== null) expect(open.map(({ before }) => before)).toContain(alignment);
      })
    );
  });

  it('stay changed once they have changed, and never do without a change', () => {
    fc.assert(
      fc.property(asset, clock, clock, (one, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        if (selectHands(one, early).changed) expect(selectHands(one, late).changed).toBe(true);
        if (one.history.every(({ change }) => !change)) expect(selectHands(one, late).changed).toBe(false);
      })
    );
  });

  it('are the same on two days between which nothing dated ends', () => {
    fc.assert(
      fc.property(asset, clock, (one, day) => {
        if (one.history.every(({ end }) => end !== day))
          expect(selectHands(one, day + 1)).toEqual(selectHands(one, day));
      })
    );
  });
});

describe('the hands of the real assets', () => {
  const assets = story.assets.map(toMapAsset);
  const known = new Set(story.site.alignments.map(({ id }) => id));

  it.each(assets.map((one) => [one.id, one] as const))(
    'of %s are a class of the site at each of its dates',
    (_, one) => {
      for (const { day, end } of one.history)
        for (const at of [day, end, end + 1]) {
          const { alignment } = selectHands(one, at);
          if (alignment !== null) expect(known).toContain(alignment);
        }
      expect(selectHands(one, one.history.at(-1)!.end + 1).alignment).toBe(one.alignment);
    }
  );
});
