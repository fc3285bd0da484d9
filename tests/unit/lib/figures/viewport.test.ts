import { describe, expect, it } from 'vitest';
import { placeViewport } from '../../../../src/lib/figures/viewport.ts';

const place = { x: 10, y: 20, width: 200, height: 100 };

describe('placeViewport', () => {
  it('moves what has the scale of its surroundings', () =>
    expect(placeViewport(place, null, false)).toEqual({
      transform: 'translate(10 20)',
      seen: { x: 0, y: 0, width: 200, height: 100 }
    }));

  it('stretches a view box where it may', () =>
    expect(placeViewport(place, '5 5 50 50', true)).toEqual({
      transform: 'translate(-10 10) scale(4 2)',
      seen: { x: 5, y: 5, width: 50, height: 50 }
    }));

  it('shows a view box whole in the middle where it may not', () =>
    expect(placeViewport(place, '-8 -8 16 16', false)).toEqual({
      transform: 'translate(110 70) scale(6.25 6.25)',
      seen: { x: -16, y: -8, width: 32, height: 16 }
    }));
});
