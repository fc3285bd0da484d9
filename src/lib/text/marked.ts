/** A run of text; with `ref`, the id of the claim or evidence that it rests on. */
export interface Run {
  text: string;
  ref?: string;
}

const mark = /\[([^\]]+)\]\((C\d{2,5}|X\d{2,3}[a-z]?)\)/g;

/**
 * Parses text of figures.yaml that may carry marks: `Tested [in December](C09).`
 * @returns runs in order; their texts joined give the sentence without its marks
 */
export function parseMarked(source: string): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of source.matchAll(mark)) {
    if (match.index > from) runs.push({ text: source.slice(from, match.index) });
    runs.push({ text: match[1]!, ref: match[2]! });
    from = match.index + match[0].length;
  }
  if (from < source.length) runs.push({ text: source.slice(from) });
  return runs;
}

/** The sentence without its marks, for attributes, tables and pictures. */
export const formatPlain = (source: string): string =>
  parseMarked(source)
    .map(({ text }) => text)
    .join('');

/** Ids that a text rests on, in order of first use. */
export const selectRefs = (...sources: string[]): string[] => [
  ...new Set(sources.flatMap(parseMarked).flatMap(({ ref }) => ref ?? []))
];
