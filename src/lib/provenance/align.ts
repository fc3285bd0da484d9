import type { Locator } from './reading.ts';

/** What became of each sentence between two readings; numbers are indexes into the two lists. */
export interface Alignment {
  /** Index before → index now, of sentences whose hash is the same, wherever they stand. */
  same: Map<number, number>;
  /** Sentences that stand in the place of one that went: before, now. */
  changed: [number, number][];
  fresh: number[];
  gone: number[];
}

type Placed = Omit<Locator, 'sentence'> & { hash: string };

const toParagraph = (place: Placed | undefined): string | undefined => place && `${place.section}.${place.paragraph}`;

/** Pairs equal hashes in the order of reading: index before → index now. */
function selectSame(before: readonly Placed[], now: readonly Placed[]): Map<number, number> {
  const places = new Map<string, number[]>();
  before.forEach(({ hash }, index) => {
    const known = places.get(hash);
    if (known) known.push(index);
    else places.set(hash, [index]);
  });
  const queues = new Map([...places].map(([hash, indexes]) => [hash, indexes.values()]));
  const same = new Map<number, number>();
  now.forEach(({ hash }, index) => {
    const next = queues.get(hash)?.next().value;
    if (next !== undefined) same.set(next, index);
  });
  return same;
}

/** For each paragraph now: the paragraphs before that it shares sentences with, and where the first of them starts. */
function selectPartners(before: readonly Placed[], now: readonly Placed[], same: Map<number, number>) {
  const starts = new Map<string, number>();
  before.forEach((place, index) => {
    if (!starts.has(toParagraph(place)!)) starts.set(toParagraph(place)!, index);
  });
  const partners = new Map<string, { names: Set<string | undefined>; start: number }>();
  for (const [from, to] of same) {
    const [former, current] = [toParagraph(before[from])!, toParagraph(now[to])!];
    const known = partners.get(current) ?? { names: new Set(), start: starts.get(former)! };
    known.names.add(former);
    partners.set(current, { names: known.names, start: Math.min(known.start, starts.get(former)!) });
  }
  return partners;
}

/**
 * Compares two readings. Equal hashes are the same sentence. What is new right behind a known sentence takes the place
 * of what went right behind it, where their paragraphs share a sentence: nothing else tells of hashes alone that they
 * were about the same. Takes time in proportion to both lists.
 */
export function resolveAlignment(before: readonly Placed[], now: readonly Placed[]): Alignment {
  const same = selectSame(before, now);
  const former = new Map([...same].map(([from, to]) => [to, from]));
  const partners = selectPartners(before, now, same);
  const changed: [number, number][] = [];
  const fresh: number[] = [];
  const used = new Set<number>();
  let at = -1;
  now.forEach((place, current) => {
    const index = former.get(current);
    if (index !== undefined) return void (at = index);
    const partner = partners.get(toParagraph(place)!);
    const isFirst = toParagraph(now[current - 1]) !== toParagraph(place);
    // What stood before this paragraph may have come from elsewhere.
    if (partner && isFirst && !partner.names.has(toParagraph(before[at + 1]))) at = partner.start - 1;
    const candidate = at + 1;
    const isPair = candidate < before.length && partner?.names.has(toParagraph(before[candidate]));
    if (!isPair || same.has(candidate) || used.has(candidate)) return void fresh.push(current);
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
