import { createHash } from 'node:crypto';
import { parsePlain, type Block } from '../../lib/provenance/blocks.ts';
import { resolveLanguage } from '../../lib/provenance/language.ts';
import { createReading, selectSentences, type Reading } from '../../lib/provenance/reading.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { Mistake } from './mistake.ts';
import type { Source } from './source.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

function selectBlocks({ format, text, given }: Source): { blocks: Block[]; language?: string | undefined } {
  try {
    if (format === 'html') return parseHtml(text);
    return { blocks: format === 'markdown' ? parseMarkdown(text) : parsePlain(text) };
  } catch (error) {
    // The stack of calls ends before elements inside elements do.
    if (error instanceof RangeError) throw new Mistake(`${given} is nested too deeply to be read.`);
    throw error;
  }
}

/**
 * Finds the sentences of a document.
 * @param language of the document, where it is known; else that of the page, or the one that its words tell
 * @throws Mistake where there is no sentence
 */
export function readDocument(source: Source, language?: string): { reading: Reading; language: string } {
  const { blocks, language: own } = selectBlocks(source);
  const resolved = language ?? (own && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(own) ? own : undefined);
  const known = resolved ?? resolveLanguage(blocks.map(({ text }) => text).join('\n'));
  const reading = createReading(blocks, { language: known, hash });
  if (selectSentences(reading).length === 0) throw new Mistake(`${source.given} holds no sentence.`);
  return { reading, language: known };
}
