import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTimeline, unpackTimeline } from '../../../../src/lib/timeline/pack.ts';
import type { TimelineEvent } from '../../../../src/lib/timeline/timeline.ts';
import { aTimeline } from './fixture.ts';
import { aCrowd } from './stories.ts';

const text = fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom('line\nbreak', 'back\\slash', '\\n', '铜矿', ' '));
const anEvent = fc.record(
  {
    id: text,
    title: text,
    when: text,
    short: text,
    start: fc.integer({ min: -1_500_000, max: 1_500_000 }),
    days: fc.integer({ min: 1, max: 400_000 }),
    lane: fc.nat(40),
    priority: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom('running' as const, 'waiting' as const, 'stopped' as const),
    soft: fc.constant(true as const),
    late: fc.nat(5000)
  },
  { requiredKeys: ['id', 'title', 'when', 'short', 'start', 'days', 'lane', 'priority'] }
);

describe('packTimeline', () => {
  it('is undone by unpackTimeline', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 12 }), (seeds) => {
        const events = seeds.map(({ days, late, ...seed }): TimelineEvent => {
          const end = seed.start + days;
          return { ...seed, end, ...(late !== undefined && { known: end + late }) };
        });
        const timeline = { ...aTimeline([]), events };
        expect(unpackTimeline(packTimeline(timeline))).toEqual(timeline);
      })
    );
  });

  it('makes texts that are shorter than the records', () => {
    const timeline = aCrowd(1000);
    expect(JSON.stringify(packTimeline(timeline)).length).toBeLessThan(JSON.stringify(timeline).length / 1.8);
  });
});
