import { describe, expect, it } from 'vitest';
import { formatPath } from '../../../../src/lib/map/path.ts';

describe('path data', () => {
  it('stays relative where the second point rounds onto the first', () => {
    const line: [number, number][] = [
      [120, 100],
      [103, 108],
      [100.3, 100.4],
      [100, 100]
    ];
    expect(formatPath({ lines: [line], rings: [] }, 0.01, 0)).toBe('M100 100l3 8 17-8');
  });

  it('closes rings, and leaves out what has no extent', () => {
    const ring: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10]
    ];
    expect(formatPath({ lines: [], rings: [ring, [[5, 5]]] }, 0.5, 1)).toBe('M0 0l10 0 0 10z');
  });
});
