/** What became of each sentence between two readings; numbers are indexes into the two lists. */
export interface Alignment {
  /** Index before → index now, of sentences whose hash is the same, wherever they stand. */
  same: Map<number, number>;
  /** Sentences that stand in the place of one that went: before, now. */
  changed: [number, number][];
  fresh: number[];
  gone: number[];
}

/**
 * Compares the hashes of two readings. Equal hashes are the same sentence; what is new right behind a known sentence
 * takes the place of what went right behind it. Takes time in proportion to both lists.
 */
export function resolveAlignment(before: readonly string[], now: readonly string[]): Alignment {
  const places = new Map<string, number[]>();
  before.forEach((hash, index) => {
    const known = places.get(hash);
    if (known) known.push(index);
    else places.set(hash, [index]);
  });
  const queues = new Map([...places].map(([hash, indexes]) => [hash, indexes.values()]));
  const same = new Map<number, number>();
  const former = now.map((hash, index) => {
    const next = queues.get(hash)?.next().value;
    if (next !== undefined) same.set(next, index);
    return next;
  });
  const changed: [number, number][] = [];
  const fresh: number[] = [];
  const used = new Set<number>();
  let at = -1;
  former.forEach((index, current) => {
    if (index !== undefined) return void (at = index);
    const candidate = at + 1;
    if (candidate >= before.length || same.has(candidate) || used.has(candidate)) return void fresh.push(current);
    used.add(candidate);
    changed.push([candidate, current]);
    at = candidate;
  });
  const gone = before.flatMap((_, index) => (same.has(index) || used.has(index) ? [] : index));
  return { same, changed, fresh, gone };
}

/** True where two outlines are of different documents: they share less than a quarter of the shorter one's sentences. */
export const isOtherDocument = ({ same }: Alignment, before: number, now: number): boolean =>
  same.size < Math.min(before, now) / 4;
