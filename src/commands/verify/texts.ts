import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseYaml, selectTexts } from '../ingest/yaml.ts';
import type { Passage } from '../../lib/provenance/overlap.ts';

/** A file of ours whose words are compared with the document's. */
export interface OwnText {
  file: string;
  passages: Passage[];
}

/** Titles of sources may stand in full: their fields, by the file or the record that they are in. */
const isSourceTitle = (file: string, fields: readonly string[]): boolean =>
  fields.at(-1) === 'title' &&
  (/^content\/(?:evidence\.yaml|documents\/)/u.test(file) || fields.some((field) => /^sources?$/u.test(field)));

const blank = (text: string): string => text.replace(/[^\n]/gu, ' ');

/** Words of a mark `[words](C07)` run on behind it. */
const removeMarks = (text: string): string => text.replace(/\]\([^)\s]*\)/gu, blank);

/** The words of a chapter as readers get them, and the words in attributes apart. */
function selectProse(body: string, line: number): Passage[] {
  const bare = removeMarks(body.replace(/\{\/\*[^]*?\*\/\}/gu, blank).replace(/<[^<>]*>/gu, blank));
  const attributes = [...body.matchAll(/\b[\w-]+="([^"]*)"/gu)].map(({ 1: text, index }) => ({
    text: text!,
    line: line + body.slice(0, index).split('\n').length - 1,
    isNew: true
  }));
  return [{ text: bare, line, isNew: true }, ...attributes];
}

const fence = /^\ufeff?---\r?\n([^]*?)\r?\n---/u;

/**
 * Reads every text of the content, drafts too.
 * @returns the texts, and the titles of sources, which built pages may show in full
 */
export function readOwnTexts(dir: string): { texts: OwnText[]; titles: string[] } {
  const titles: string[] = [];
  const read = (name: string): OwnText => {
    const file = `content/${name.replaceAll('\\', '/')}`;
    const source = readFileSync(join(dir, name), 'utf8');
    const matter = name.endsWith('.mdx') ? fence.exec(source) : undefined;
    const yaml = name.endsWith('.mdx') ? (matter?.[1] ?? '') : source;
    const offset = matter ? 1 : 0;
    const fields = selectTexts(parseYaml(yaml, file, offset)).flatMap(({ text, line, fields: path }): Passage[] => {
      if (!isSourceTitle(file, path)) return [{ text: removeMarks(text), line: line + offset, isNew: true }];
      titles.push(text);
      return [];
    });
    if (!name.endsWith('.mdx')) return { file, passages: fields };
    const head = matter?.[0] ?? '';
    return { file, passages: [...fields, ...selectProse(source.slice(head.length), head.split('\n').length)] };
  };
  const names = globSync('**/*.{yaml,mdx}', { cwd: dir }).filter((name) => !/^basemap[\\/]/u.test(name));
  return { texts: names.sort().map(read), titles };
}
