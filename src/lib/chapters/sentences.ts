import { parseSentences } from '../provenance/sentences.ts';
import { selectBareFacts } from './facts.ts';

/** A sentence of a chapter as it is read, and whether words of it carry a mark. */
export interface ReadSentence {
  text: string;
  isMarked: boolean;
}

const tag = /<(\/?)([A-Z]\w*)\b[^>]*>/gu;

/** The words of a block without tags, and the stretches of them that carry a mark; [start, end). */
function parseBlock(block: string): { text: string; marked: [number, number][] } {
  const marked: [number, number][] = [];
  let text = '';
  let from = 0;
  let start = 0;
  for (const match of block.matchAll(tag)) {
    const [whole, slash, name] = match;
    text += block.slice(from, match.index);
    from = match.index + whole.length;
    if (name !== 'Claim' && name !== 'Evidence') continue;
    if (slash) marked.push([start, text.length]);
    else start = text.length;
  }
  return { text: text + block.slice(from), marked };
}

/**
 * The sentences of a chapter, in order: paragraphs and items of lists, without headings and figures.
 * @param body MDX of the chapter
 * @param language BCP 47, of the text
 */
export const parseChapterSentences = (body: string, language: string): ReadSentence[] =>
  body
    .replace(/\{\/\*[^]*?\*\/\}/gu, '')
    .split(/\n\s*\n|\n(?=[-*] |\d+\. )/u)
    .filter((block) => !/^\s*#/u.test(block))
    .flatMap((block) => {
      const { text, marked } = parseBlock(block.replace(/^\s*(?:[-*]|\d+\.) /u, ''));
      return parseSentences(text, language).map((sentence) => ({
        text: sentence.text,
        isMarked: marked.some(([start, end]) => start < sentence.start + sentence.text.length && end > sentence.start)
      }));
    });

/** Of the sentences those that state a number, a date or a name: what a mark is wanted for. */
export const selectFactual = (sentences: readonly ReadSentence[], names: RegExp | undefined): ReadSentence[] =>
  sentences.filter(({ text }) => selectBareFacts(text, names, []).length > 0);
