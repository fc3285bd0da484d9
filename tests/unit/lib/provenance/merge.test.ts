import { describe, expect, it } from 'vitest';
import { isOtherDocument, resolveAlignment } from '../../../../src/lib/provenance/align.ts';
import { fc, test as property } from './property.ts';

/** Paragraphs of one section, each with the hashes of its sentences. */
const place = (...paragraphs: string[][]) =>
  paragraphs.flatMap((one, p) => one.map((hash) => ({ section: 1, paragraph: p + 1, hash })));

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
    } = resolveAlignment(place(['a', 'b', 'c', 'd', 'e']), place(['0', 'a', 'B', 'c', 'x', 'y', 'e']));
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

  it.each([
    ['a paragraph that went', [['a', 'b'], ['q', 'r'], ['c']], [['a', 'b', 'x'], ['c']], [], [2], [2, 3]],
    ['a paragraph that came', [['a', 'b'], ['c']], [['x'], ['A', 'b'], ['c']], [[0, 1]], [0], []],
    ['one in the place of another', [['a'], ['q'], ['c']], [['a'], ['x'], ['c']], [], [1], [1]],
    [
      'paragraphs that changed places',
      [
        ['a', 'b'],
        ['c', 'd']
      ],
      [
        ['C', 'd'],
        ['a', 'b']
      ],
      [[2, 0]],
      [],
      []
    ],
    [
      'a paragraph parted',
      [['a', 'b', 'c', 'd']],
      [
        ['a', 'b'],
        ['C', 'd']
      ],
      [[2, 2]],
      [],
      []
    ],
    [
      'paragraphs joined',
      [
        ['a', 'b'],
        ['c', 'd']
      ],
      [['a', 'b', 'C', 'd']],
      [[2, 2]],
      [],
      []
    ]
  ])('pairs sentences only inside a paragraph: %s', (_, before, now, changed, added, gone) =>
    expect(resolveAlignment(place(...before), place(...now))).toMatchObject({ changed, fresh: added, gone })
  );

  property(
    [hashes, fresh, fc.array(fc.nat()), fc.array(fc.boolean())],
    'keeps every sentence that is still there',
    (before, extra, places, kept) => {
      const now = before.filter((_, i) => kept[i] ?? true);
      extra.forEach((one, i) => now.splice((places[i] ?? 0) % (now.length + 1), 0, one));
      const found = resolveAlignment(place(before), place(now));
      for (const [from, to] of found.same) expect(now[to]).toBe(before[from]);
      expect(found.same.size).toBe(before.filter((one) => now.includes(one)).length);
      expect(found.same.size + found.changed.length + found.gone.length).toBe(before.length);
      expect(found.same.size + found.changed.length + found.fresh.length).toBe(now.length);
    }
  );

  property([hashes], 'finds no change where there is none', (list) => {
    const { same, changed, fresh: added, gone } = resolveAlignment(place(list), place(list));
    expect([same.size, changed.length, added.length, gone.length]).toEqual([list.length, 0, 0, 0]);
  });

  it('knows another document', () => {
    expect(isOtherDocument(resolveAlignment(place(['a', 'b', 'c']), place(['x', 'y', 'z'])), 3, 3)).toBe(true);
    expect(isOtherDocument(resolveAlignment(place(['a', 'b', 'c']), place(['a', 'y', 'z'])), 3, 3)).toBe(false);
  });
});
