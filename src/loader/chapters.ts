import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chapterSchema } from '../schemas/chapter.ts';
import { parseRecords } from './records.ts';
import { readText } from './text.ts';
import type { Chapter } from '../lib/story/story.ts';
import type { Problem } from '../lib/story/problem.ts';

const fence = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

/** Reads the folders `NN-slug` of content/chapters, in the order of their numbers. */
export function readChapters(contentDir: string): { chapters: Chapter[]; problems: Problem[] } {
  const root = join(contentDir, 'chapters');
  const chapters: Chapter[] = [];
  const problems: Problem[] = [];
  const folders = existsSync(root) ? readdirSync(root).filter((name) => !name.startsWith('.')) : [];
  for (const folder of folders.sort()) {
    const file = `content/chapters/${folder}/index.mdx`;
    const [, number, slug] = /^(\d\d)-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(folder) ?? [];
    if (!number || !slug) {
      problems.push({
        file,
        field: 'the folder',
        expected: 'two digits, a hyphen and a slug',
        example: '01-last-signature'
      });
      continue;
    }
    const path = join(root, folder, 'index.mdx');
    const source = readText(path);
    if (typeof source !== 'string') {
      const { why, line } = source;
      problems.push({
        file,
        ...(line === undefined ? {} : { line }),
        field: 'the file',
        found: why,
        expected: 'frontmatter between two lines of three hyphens, then the text, in UTF-8'
      });
      continue;
    }
    const matter = fence.exec(source);
    if (!matter) {
      problems.push({
        file,
        field: 'the file',
        expected: 'frontmatter between two lines of three hyphens, then the text'
      });
      continue;
    }
    const parsed = parseRecords(matter[1]!, chapterSchema, { file, list: false, offset: 1 });
    problems.push(...parsed.problems);
    const [record] = parsed.records;
    const line = matter[0].split('\n').length;
    const body = source.slice(matter[0].length);
    if (record) chapters.push({ ...record, slug, order: Number(number), body, line, file });
  }
  return { chapters, problems };
}
