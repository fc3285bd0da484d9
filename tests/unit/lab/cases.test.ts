import { describe, expect, it } from 'vitest';
import { cases } from '../../../src/lab/cases.ts';
import { parseDate } from '../../../src/schemas/date.ts';

describe('generated stories', () => {
  it.each(['events-20', 'many-lanes', 'arabic'])('%s is the same story each time', (name) => {
    expect(cases[name]!()).toEqual(cases[name]!());
  });

  it.each([20, 200, 2000, 10_000])(
    'has a story of %i events with dates of every kind, all over by its as-of date',
    (count) => {
      const { story } = cases[`events-${count}`]!();
      const dates = story.events.map(({ date }) => parseDate(date));
      expect(dates).toHaveLength(count);
      expect(new Set(story.events.map(({ id }) => id)).size).toBe(count);
      const end = parseDate(story.site.asOf).end;
      expect(dates.filter(({ start }) => start >= end)).toEqual([]);
      if (count === 20) return;
      expect([...new Set(dates.map(({ precision }) => precision))].sort()).toEqual([
        'day',
        'interval',
        'month',
        'year'
      ]);
      expect(dates.some(({ approximate }) => approximate) && dates.some(({ open }) => open)).toBe(true);
      expect(new Set(story.events.map(({ lane }) => lane)).size).toBe(story.site.lanes.length);
    }
  );

  it('have lanes and figures that fit together', () => {
    for (const make of Object.values(cases)) {
      const { story, figure } = make();
      expect(figure.lanes).toEqual(story.site.lanes.map(({ id }) => id));
    }
  });
});
