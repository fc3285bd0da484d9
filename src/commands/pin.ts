import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Root } from 'mdast';
import { placeInline, resolvePin, selectParagraphs } from '../lib/chapters/prose.ts';
import { contentDir } from '../loader/folder.ts';
import { resolveStory } from '../loader/story.ts';

/**
 * `npm run pin`: writes the number of each paragraph into its text, so that a link to it survives edits around it.
 * Numbers that are there stay; a new paragraph takes the next one above all of them.
 */
const parser = unified().use(remarkParse).use(remarkMdx);

for (const { file, body } of resolveStory().chapters) {
  const path = join(contentDir(), file.replace(/^content\//, ''));
  const source = readFileSync(path, 'utf8');
  const start = source.length - body.length;
  const tree = parser.parse(body) as Root;
  placeInline(tree);
  const paragraphs = selectParagraphs(tree);
  let next = Math.max(0, ...paragraphs.flatMap((paragraph) => resolvePin(paragraph) ?? []));
  const ends = paragraphs
    .filter((paragraph) => resolvePin(paragraph) === undefined)
    .map(({ position }) => ({ at: start + position!.end.offset!, n: ++next }));
  const pinned = ends.reduceRight((text, { at, n }) => `${text.slice(0, at)} {/* p${n} */}${text.slice(at)}`, source);
  writeFileSync(`${path}.tmp`, pinned);
  renameSync(`${path}.tmp`, path);
  console.log(`${file}: ${ends.length} new, ${paragraphs.length} paragraphs in all`);
}
