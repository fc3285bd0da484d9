import type { MapAsset } from './model.ts';

/** What a search looks through: texts of one asset, folded, the most telling first. */
export interface Entry {
  id: string;
  texts: string[];
}

/** A text as the search compares it: small letters without accents, words apart by single spaces. */
export const toFolded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** @param toCountry name of a country by its code */
export const createEntries = (
  assets: readonly Pick<MapAsset, 'id' | 'label' | 'name' | 'minerals' | 'country'>[],
  toCountry: (code: string) => string
): Entry[] =>
  assets.map(({ id, label, name, minerals, country }) => ({
    id,
    texts: [label, name, minerals.join(' '), `${toCountry(country)} ${country}`].map(toFolded)
  }));

/** How badly a word fits an entry: 0 starts its label, then words of its label and name, its minerals, its country; -1 not. */
function rank({ texts }: Entry, word: string): number {
  if (texts[0]!.startsWith(word)) return 0;
  const at = texts.findIndex((text) => ` ${text}`.includes(` ${word}`));
  if (at >= 0) return at + 1;
  // Inside a word only of a name, and only what is long enough to mean something.
  return word.length > 2 && texts.slice(0, 2).some((text) => text.includes(word)) ? texts.length + 1 : -1;
}

/** Ids of the entries in which every word of a query is found, the best fit first, at most `most`. */
export function search(entries: readonly Entry[], query: string, most = 8): string[] {
  const words = toFolded(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return entries
    .map((entry) => ({ id: entry.id, ranks: words.map((word) => rank(entry, word)) }))
    .filter(({ ranks }) => !ranks.includes(-1))
    .map(({ id, ranks }) => ({ id, cost: ranks.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, most)
    .map(({ id }) => id);
}
