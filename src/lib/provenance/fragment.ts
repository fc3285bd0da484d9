import { toNormal } from './normal.ts';
import { longestFragment } from './overlap.ts';

/** Words by which a browser finds a passage: its first ones, and its last ones where it is longer. */
export interface Fragment {
  start: string;
  end?: string | undefined;
}

/** Chinese writes no spaces between words; two signs are one more often than not. */
const word = String.raw`[^\p{L}\p{N}]*(?:\p{Script=Han}{1,2}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}’'])+)`;
const firstWords = new RegExp(`^(?:${word}){1,${longestFragment}}`, 'u');
const lastWords = new RegExp(`(?:${word}){1,${longestFragment}}(?=[^\\p{L}\\p{N}]*$)`, 'u');

/** Where words end in a text, as whole words behind a place; -1 where they are not. Capitals may differ, as in browsers. */
function findEnd(text: string, words: string, from: number): number {
  const pattern = toNormal(words).replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const [before, after] = /\p{Script=Han}/u.test(words) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const found = new RegExp(before + pattern + after, 'giu');
  found.lastIndex = from;
  return found.test(text) ? found.lastIndex : -1;
}

/** The end of a fragment that a sentence does not hold; undefined where it holds both, one behind the other. */
export function resolveMissing(sentence: string, { start, end }: Fragment): keyof Fragment | undefined {
  const text = toNormal(sentence);
  const at = findEnd(text, start, 0);
  if (at < 0) return 'start';
  return end !== undefined && findEnd(text, end, at) < 0 ? 'end' : undefined;
}

/** A fragment that leads to the whole of a sentence; without an end where the sentence is no longer than one. */
export function createFragment(sentence: string): Record<string, string> {
  const [start = ''] = firstWords.exec(sentence) ?? [];
  const [end = ''] = lastWords.exec(sentence.slice(start.length)) ?? [];
  const bare = end.replace(/^[^\p{L}\p{N}]+/u, '');
  return { start: start.replace(/^[^\p{L}\p{N}]+/u, ''), ...(bare ? { end: bare } : {}) };
}
