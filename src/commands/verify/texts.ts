import { parseYaml, selectTexts } from '../ingest/yaml.ts';
import type { Passage } from '../../lib/provenance/overlap.ts';
import { listTexts, readLines } from './files.ts';
import { toPassages } from './words.ts';

/** A file of ours whose words are compared with the document's. */
export interface OwnText {
  file: string;
  passages: Passage[];
}

/** Titles of sources may stand in full: their fields, by the file or the record that they are in. */
const isSourceTitle = (file: string, fields: readonly string[]): boolean =>
  fields.at(-1) === 'title' &&
  (/^content\/(?:evidence\.yaml|documents\/)/u.test(file) || fields.some((field) => /^sources?$/u.test(field)));

const fence = /^---\n([^]*?)\n---/u;

/** The fields of a file, and where in it they start: all of a YAML file, the frontmatter of a chapter. */
function selectYaml(name: string, source: string): { yaml: string; start: number } {
  if (/\.ya?ml$/u.test(name)) return { yaml: source, start: 0 };
  const yaml = fence.exec(source)?.[1] ?? '';
  return { yaml, start: source.indexOf('\n') + 1 };
}

/**
 * Reads every text of the content, drafts too.
 * @returns the texts, and the titles of sources, which built pages may show in full
 */
export function readOwnTexts(dir: string): { texts: OwnText[]; titles: string[] } {
  const titles: string[] = [];
  const read = (name: string): OwnText => {
    const file = `content/${name}`;
    const source = readLines(dir, name);
    if (!/\.(?:ya?ml|mdx)$/u.test(name)) return { file, passages: toPassages(source, 1) };
    const { yaml, start } = selectYaml(name, source);
    const offset = source.slice(0, start).split('\n').length - 1;
    let own = source;
    for (const { text, range, fields } of selectTexts(parseYaml(yaml, file, offset))) {
      if (!isSourceTitle(file, fields)) continue;
      titles.push(text);
      const [from, to] = [range[0] + start, range[1] + start];
      own = own.slice(0, from) + own.slice(from, to).replace(/[^\n]/gu, ' ') + own.slice(to);
    }
    return { file, passages: toPassages(own, 1) };
  };
  const names = listTexts(dir).filter((name) => !name.startsWith('basemap/'));
  return { texts: names.map(read), titles };
}
