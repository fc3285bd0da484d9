import { describe, expect, it } from 'vitest';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { toFrame } from '../../../../src/lib/timeline/frames.ts';
import { aTimeline } from './fixture.ts';

describe('toFrame', () => {
  it('keeps the lanes of a drawing where they are and lends the clock the width', () => {
    const drawings = drawTimeline(aTimeline([{ start: 10 }, { start: 900, lane: 1 }]));
    for (const drawing of drawings) {
      const frame = toFrame(drawing, drawing.frame.width + 100);
      expect(frame.height).toBe(drawing.height);
      const isFlat = frame.layout === 'horizontal';
      expect(frame.length - drawing.frame.length).toBe(isFlat ? 100 : 0);
      expect(frame.tracks.map(({ at }, lane) => at - drawing.frame.tracks[lane]!.at)).toEqual(
        isFlat ? [0, 0] : [50, 50]
      );
    }
  });
});
