import { toVisible } from './normal.ts';

/** A stretch of text that is read through: words run on from one passage to the next unless it starts anew. */
export interface Passage {
  text: string;
  /** Line of the file on which it starts. */
  line: number;
  isNew?: boolean;
}

/** A run of words that two texts share. */
export interface Run {
  /** Line on which it starts in the text that was searched. */
  line: number;
  /** Line on which it starts in the document. */
  source: number;
  count: number;
  /** Its first and last words. */
  words: string;
}

interface Word {
  word: string;
  line: number;
  isNew: boolean;
}

/** The longest run of the document's words that may stand elsewhere. */
export const longestRun = 10;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const selectHan = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));

const between = /[^\p{L}\p{M}\p{N}]+/u;
/** Chinese writes no spaces between words. */
const selectMixed = (line: string): string[] =>
  line
    .split(between)
    .flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
    .flatMap((part) => (/^\p{Script=Han}/u.test(part) ? selectHan(part) : part));

/** What no reader sees, and what is typed or left out at will. */
const fold = (text: string): string =>
  toVisible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]|\p{DI}/gu, '');

/** Words of a text in small letters, without signs; what is written differently and read alike is the same. */
function parseWords(passages: readonly Passage[]): Word[] {
  const words: Word[] = [];
  for (const { text, line, isNew = false } of passages) {
    let at = line;
    let first = isNew;
    const folded = fold(text);
    const select = /\p{Script=Han}/u.test(folded) ? selectMixed : (part: string) => part.split(between);
    for (const part of folded.split('\n')) {
      for (const word of select(part)) {
        if (word === '') continue;
        words.push({ word, line: at, isNew: first });
        first = false;
      }
      at++;
    }
  }
  return words;
}

const size = longestRun + 1;
const toText = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');

/** Where each run of words that is one too long starts in a text: joined words → line. */
function createIndex(words: readonly Word[]): { grams: Map<string, number>; vocabulary: Set<string> } {
  const plain = words.map(({ word }) => word);
  const grams = new Map<string, number>();
  for (let i = 0; i + size <= plain.length; i++) {
    const gram = plain.slice(i, i + size).join(' ');
    if (!grams.has(gram)) grams.set(gram, words[i]!.line);
  }
  return { grams, vocabulary: new Set(plain) };
}

/** A word that no text holds, in the place of what may stand anywhere. */
const barrier = '\u0000';

/** Takes out the titles that may stand in full; only those longer than the longest run matter. */
function placeBarriers(words: Word[], titles: ReadonlyMap<string, string[][]>): Word[] {
  for (let i = 0; i < words.length; i++)
    for (const title of titles.get(words[i]!.word) ?? [])
      if (title.every((word, k) => words[i + k]?.word === word))
        for (let k = 0; k < title.length; k++) words[i + k] = { ...words[i + k]!, word: barrier };
  return words;
}

function groupTitles(titles: readonly string[]): Map<string, string[][]> {
  const groups = new Map<string, string[][]>();
  for (const title of titles) {
    const words = parseWords([{ text: title, line: 1 }]).map(({ word }) => word);
    if (words.length > longestRun) groups.set(words[0]!, [...(groups.get(words[0]!) ?? []), words]);
  }
  return groups;
}

/**
 * Prepares the search for runs of a document's words in other texts.
 * @param document the document as it is read, its headings too
 * @returns a search that gives every run of more than ten words; `titles` are those of sources, which may stand in full
 */
export function createOverlap(document: readonly Passage[]) {
  const { grams, vocabulary } = createIndex(parseWords(document));
  const grouped = new WeakMap<readonly string[], ReturnType<typeof groupTitles>>();
  const resolveGroups = (titles: readonly string[]) => {
    const groups = grouped.get(titles) ?? groupTitles(titles);
    grouped.set(titles, groups);
    return groups;
  };
  return (passages: readonly Passage[], titles: readonly string[] = []): Run[] => {
    const words = placeBarriers(parseWords(passages), resolveGroups(titles));
    const spans: { start: number; end: number; source: number }[] = [];
    // How many words up to here stand in the document, without a new start between them.
    let known = 0;
    words.forEach(({ word, isNew }, index) => {
      known = vocabulary.has(word) ? (isNew ? 1 : known + 1) : 0;
      if (known < size) return;
      const [start, end] = [index - size + 1, index + 1];
      const source = grams.get(toText(words.slice(start, end)));
      if (source === undefined) return;
      const last = spans.at(-1);
      if (last && start < last.end) last.end = end;
      else spans.push({ start, end, source });
    });
    return spans.map(({ start, end, source }) => ({
      line: words[start]!.line,
      source,
      count: end - start,
      words: `${toText(words.slice(start, start + 4))} … ${toText(words.slice(end - 4, end))}`
    }));
  };
}

/** Most words of the document that each end of a text fragment may hold. */
export const longestFragment = 4;

/** Parts of an address's text fragment that are too long: `#:~:text=…`. */
export function selectLongFragments(address: string): string[] {
  const [, directive] = /:~:(.*)$/u.exec(address) ?? [];
  if (directive === undefined) return [];
  const decode = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  };
  return directive
    .split('&')
    .filter((part) => part.startsWith('text='))
    .flatMap((part) => part.slice('text='.length).split(','))
    .map(decode)
    .filter((part) => parseWords([{ text: part, line: 1 }]).length > longestFragment);
}
