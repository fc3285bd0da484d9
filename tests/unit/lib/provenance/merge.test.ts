import { describe, expect, it } from 'vitest';
import { isOtherDocument, resolveAlignment } from '../../../../src/lib/provenance/align.ts';
import { fc, test as property } from './property.ts';

const hashes = fc.uniqueArray(fc.nat({ max: 999 }).map(String), { maxLength: 30 });
const fresh = fc.uniqueArray(
  fc.nat({ max: 999 }).map((n) => `new ${n}`),
  { maxLength: 10 }
);

describe('resolveAlignment', () => {
  it('tells what is new, changed, gone and moved', () => {
    const {
      same,
      changed,
      fresh: added,
      gone
    } = resolveAlignment(['a', 'b', 'c', 'd', 'e'], ['0', 'a', 'B', 'c', 'x', 'y', 'e']);
    expect([...same]).toEqual([
      [0, 1],
      [2, 3],
      [4, 6]
    ]);
    expect(changed).toEqual([
      [1, 2],
      [3, 4]
    ]);
    expect(added).toEqual([0, 5]);
    expect(gone).toEqual([]);
  });

  property(
    [hashes, fresh, fc.array(fc.nat()), fc.array(fc.boolean())],
    'keeps every sentence that is still there',
    (before, extra, places, kept) => {
      const now = before.filter((_, i) => kept[i] ?? true);
      extra.forEach((one, i) => now.splice((places[i] ?? 0) % (now.length + 1), 0, one));
      const found = resolveAlignment(before, now);
      for (const [from, to] of found.same) expect(now[to]).toBe(before[from]);
      expect(found.same.size).toBe(before.filter((one) => now.includes(one)).length);
      expect(found.same.size + found.changed.length + found.gone.length).toBe(before.length);
      expect(found.same.size + found.changed.length + found.fresh.length).toBe(now.length);
    }
  );

  property([hashes], 'finds no change where there is none', (list) => {
    const { same, changed, fresh: added, gone } = resolveAlignment(list, list);
    expect([same.size, changed.length, added.length, gone.length]).toEqual([list.length, 0, 0, 0]);
  });

  it('knows another document', () => {
    expect(isOtherDocument(resolveAlignment(['a', 'b', 'c'], ['x', 'y', 'z']), 3, 3)).toBe(true);
    expect(isOtherDocument(resolveAlignment(['a', 'b', 'c'], ['a', 'y', 'z']), 3, 3)).toBe(false);
  });
});
