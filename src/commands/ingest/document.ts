import { createHash } from 'node:crypto';
import { parsePlain } from '../../lib/provenance/blocks.ts';
import { resolveLanguage } from '../../lib/provenance/language.ts';
import { createReading, selectSentences, type Reading } from '../../lib/provenance/reading.ts';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
import { Mistake } from './mistake.ts';
import type { Source } from './source.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Finds the sentences of a document.
 * @param language of the document, where it is known; else that of the page, or the one that its words tell
 * @throws Mistake where there is no sentence
 */
export function readDocument(source: Source, language?: string): { reading: Reading; language: string } {
  const { blocks, language: own } =
    source.format === 'html'
      ? parseHtml(source.text)
      : { blocks: (source.format === 'markdown' ? parseMarkdown : parsePlain)(source.text), language: undefined };
  const resolved = language ?? (own && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(own) ? own : undefined);
  const known = resolved ?? resolveLanguage(blocks.map(({ text }) => text).join('\n'));
  const reading = createReading(blocks, { language: known, hash });
  if (selectSentences(reading).length === 0) throw new Mistake(`${source.given} holds no sentence.`);
  return { reading, language: known };
}
