import { shortHash } from '../../lib/provenance/normal.ts';
import { formatLocator, toLocator, type Locator } from '../../lib/provenance/reading.ts';
import type { Entry } from './content.ts';
import type { Merge } from './merge.ts';

type Hashed = Locator & { hash: string };
type Place = NonNullable<Entry['locator']>;

/** True where a claim is of the sentence at its place. One whose sentence vanished names a place that another has now. */
export const isOfSentence = ({ hash }: Place, sentence: Hashed): boolean =>
  hash === undefined || hash === shortHash(sentence.hash);

/** Tells of each sentence of a reading whether a claim is its own: by the hash wherever it stands, else by its place. */
export function createClaimedTest(entries: readonly Entry[]): (sentence: Hashed) => boolean {
  const hashes = new Set(entries.map(({ locator }) => locator?.hash));
  const places = new Set(
    entries.flatMap(({ locator }) => (locator && locator.hash === undefined ? formatLocator(locator) : []))
  );
  return (sentence) => hashes.has(shortHash(sentence.hash)) || places.has(formatLocator(sentence));
}

/** Where the sentences are that came back: each once, to the claims of one place that have its hash. */
function createReturn({ now, alignment }: Merge): (locator: Place) => Hashed | undefined {
  const known = new Set(alignment.same.values());
  const free = Map.groupBy(
    now.filter((_, index) => !known.has(index)),
    ({ hash }) => shortHash(hash)
  );
  const homes = new Map<string, Hashed | undefined>();
  return (locator) => {
    const key = `${formatLocator(locator)} ${locator.hash}`;
    if (homes.has(key)) return homes.get(key);
    const sentences = free.get(locator.hash ?? '') ?? [];
    const own = sentences.findIndex((one) => formatLocator(one) === formatLocator(locator));
    const [home] = sentences.splice(own, 1);
    homes.set(key, home);
    return home;
  };
}

/**
 * Tells the locator of a claim whose sentence moved, changed, or came back after it had vanished; the hash stays, since
 * a claim of a sentence that changed is of the old one until its author has read it again. Undefined where it is nowhere.
 */
export function createPlacing(merge: Merge): (locator: Place) => Hashed | undefined {
  const { before, now, alignment } = merge;
  const places = new Map(before.map((place, index) => [formatLocator(place), index]));
  const targets = new Map([...alignment.same, ...alignment.changed]);
  const resolveReturn = createReturn(merge);
  return (locator) => {
    const index = places.get(formatLocator(locator));
    const from = index !== undefined && isOfSentence(locator, before[index]!) ? index : undefined;
    const target = from === undefined ? undefined : targets.get(from);
    const place = target === undefined ? resolveReturn(locator) : now[target];
    return place && { ...toLocator(place), hash: locator.hash ?? shortHash(before[from!]!.hash) };
  };
}
