import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { formatSteps, tickUnits } from '../../../../src/lib/timeline/drawing.ts';
import { aTimeline } from './fixture.ts';

describe('ticks', () => {
  it('are paths with relative moves', () => {
    expect(
      formatSteps([
        [10, 50, 0, -4],
        [30, 50, 0, -4],
        [0, 60, 5, 0]
      ])
    ).toBe('m10 50v-4m20 4v-4m-30 14h5');
    expect(formatSteps([])).toBe('');
  });

  it('are one path for each size, stretched where the clock is as wide as the drawing', () => {
    for (const { layout, ticks, units } of drawTimeline(aTimeline([{ start: 10 }, { start: 400 }]))) {
      expect(new Set(ticks.map(({ size }) => size)).size).toBe(ticks.length);
      expect(units).toBe(layout === 'horizontal' ? tickUnits : null);
      for (const { path } of ticks) expect(path).toMatch(/^(m-?[\d.]+ -?[\d.]+[hv]-?[\d.]+)+$/);
    }
  });
});
