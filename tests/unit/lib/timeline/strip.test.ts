import { describe, expect, it } from 'vitest';
import { placeStrip } from '../../../../src/lib/timeline/strip.ts';
import { anEvent, aStory } from '../../../fixtures/records.ts';

const events = [anEvent({ claims: ['C01'] }), anEvent({ id: 'later', date: '2025-11-03' })];
const story = aStory({ events });

describe('placeStrip', () => {
  it('marks the event and shows the others', () => {
    const strip = placeStrip('an-event', story)!;
    expect(strip.lanes).toHaveLength(1);
    expect(strip.lanes[0]!.others).toHaveLength(1);
    expect(strip.date).toContain('May 2025');
  });

  it('keeps every place inside the clock', () => {
    for (const { id } of events) {
      const { mark } = placeStrip(id, story)!;
      expect(parseFloat(mark.x)).toBeGreaterThanOrEqual(0);
      expect(parseFloat(mark.x)).toBeLessThanOrEqual(100);
    }
  });

  it('is nothing where the story has no timeline, or not this event', () => {
    expect(placeStrip('an-event', { ...story, figures: [] })).toBeNull();
    expect(placeStrip('unknown', story)).toBeNull();
  });
});
