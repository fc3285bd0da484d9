import type { Block } from './blocks.ts';
import { shortHash, toNormal, type Hash } from './normal.ts';
import { parseSentences } from './sentences.ts';

/** Where a sentence stands, each part counted from 1. */
export interface Locator {
  section: number;
  paragraph: number;
  sentence: number;
}

/** A sentence of a document while it is read; its text goes nowhere. */
export interface ReadSentence extends Locator {
  text: string;
  hash: string;
  line: number;
}

/** A document as it was read: every sentence with its place. Captions stand together in the last section. */
export interface Reading {
  title?: string;
  sections: { n: number; part: 'lead' | 'titled' | 'caption'; line: number; paragraphs: ReadSentence[][] }[];
  /** Words of headings, which no locator points at, but which are the document's. */
  headings: { text: string; line: number }[];
}

/** What the outline file keeps: hashes, and no text. */
export interface Outline {
  sections: { n: number; paragraphs: string[][] }[];
}

/** `2.1.1`, as reports name a place. */
export const formatLocator = ({ section, paragraph, sentence }: Locator): string =>
  `${section}.${paragraph}.${sentence}`;

const countLines = (text: string): number => text.split('\n').length - 1;

/** A heading at the top that stands above all others is the title of the document, and what follows is its lead. */
function resolveTitle(blocks: Block[]): string | undefined {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'heading') return undefined;
  const { level } = first;
  const isAbove = level === undefined || rest.every((block) => block.level === undefined || block.level > level);
  return isAbove ? first.text.replace(/\s+/gu, ' ').trim() : undefined;
}

/** Finds sections, paragraphs and sentences in the blocks of a document, and hashes each sentence. */
export function createReading(blocks: Block[], { language, hash }: { language: string; hash: Hash }): Reading {
  const title = resolveTitle(blocks);
  const sections: Omit<Reading['sections'][number], 'n'>[] = [];
  const captions: Omit<Reading['sections'][number], 'n'> = { part: 'caption', line: 0, paragraphs: [] };
  const headings: Reading['headings'] = [];
  const toParagraph = ({ text, line }: Block): ReadSentence[] => {
    const numbered = { section: 0, paragraph: 0, sentence: 0 };
    let from = 0;
    let at = line;
    return parseSentences(text, language).map((sentence) => {
      at += countLines(text.slice(from, sentence.start));
      from = sentence.start;
      return { ...numbered, text: sentence.text, hash: hash(toNormal(sentence.text)), line: at };
    });
  };
  let heading: Block | undefined;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') {
      headings.push({ text: block.text, line: block.line });
      heading = block;
      if (sections.length > 0 || index > 0 || title === undefined)
        sections.push({ part: 'titled', line: block.line, paragraphs: [] });
      return;
    }
    const paragraph = toParagraph(block);
    if (paragraph.length === 0) return;
    if (block.kind === 'caption') return void captions.paragraphs.push(paragraph);
    if (sections.length === 0) sections.push({ part: 'lead', line: heading?.line ?? block.line, paragraphs: [] });
    sections.at(-1)!.paragraphs.push(paragraph);
  });
  captions.line = captions.paragraphs[0]?.[0]?.line ?? 0;
  // A heading directly above another has no text of its own, and so nothing to point at.
  const numbered = [...sections, captions].filter(({ paragraphs }) => paragraphs.length > 0);
  return {
    ...(title === undefined ? {} : { title }),
    headings,
    sections: numbered.map((section, s) => ({
      ...section,
      n: s + 1,
      paragraphs: section.paragraphs.map((sentences, p) =>
        sentences.map((sentence, i) => ({ ...sentence, section: s + 1, paragraph: p + 1, sentence: i + 1 }))
      )
    }))
  };
}

/** The outline that content/documents/<id>.yaml keeps. */
export const toOutline = ({ sections }: Reading): Outline => ({
  sections: sections.map(({ n, paragraphs }) => ({
    n,
    paragraphs: paragraphs.map((sentences) => sentences.map(({ hash }) => hash))
  }))
});

/** Every sentence in the order of reading. */
export const selectSentences = ({ sections }: Reading): ReadSentence[] =>
  sections.flatMap(({ paragraphs }) => paragraphs.flat());

/** Every hash of an outline with its place, in the order of reading. */
export const selectPlaces = ({ sections }: Outline): (Locator & { hash: string })[] =>
  sections.flatMap(({ n, paragraphs }) =>
    paragraphs.flatMap((sentences, p) =>
      sentences.map((hash, i) => ({ section: n, paragraph: p + 1, sentence: i + 1, hash }))
    )
  );

/** A locator as a claim carries it: the place, and the first digits of the hash of the sentence that stood there. */
export const toLocator = ({ section, paragraph, sentence, hash }: Locator & { hash: string }) => ({
  section,
  paragraph,
  sentence,
  hash: shortHash(hash)
});
