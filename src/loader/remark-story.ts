import { basename, dirname, relative } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { placeAssets } from '../lib/chapters/assets.ts';
import { createGazetteer } from '../lib/chapters/gazetteer.ts';
import { checkCode, checkFacts } from '../lib/chapters/lint.ts';
import { formatLength, placeBesides, placeInline, placeMarks, placeParagraphIds } from '../lib/chapters/prose.ts';
import type { ChapterFacts } from '../lib/story/story.ts';
import { placeStills } from '../lib/chapters/stills.ts';
import { selectPaperTexts } from '../lib/story/refs.ts';
import { selectRefs } from '../lib/text/marked.ts';
import { formatProblems } from '../lib/story/problem.ts';
import { contentDir } from './folder.ts';
import { resolveStory } from './story.ts';

interface AstroFile extends VFile {
  data: VFile['data'] & { astro?: { frontmatter?: Record<string, unknown> } };
}

/**
 * The remark plugin for chapters: numbers their marks, gives paragraphs their ids, signs the assets that they name, pairs
 * figures with text and steps with pictures, measures the length, and stops the build where a number, date or name has no source.
 */
export function remarkStory() {
  return (tree: Root, file: AstroFile): void => {
    const folder = basename(dirname(file.path));
    const story = resolveStory();
    const chapter = story.chapters.find(({ slug }) => folder === slug || folder.slice(3) === slug);
    if (!chapter) return;
    placeInline(tree);
    const name = `content/${relative(contentDir(), file.path)}`;
    const problems = [
      ...checkCode(tree, name),
      ...checkFacts(tree, chapter, story, { names: createGazetteer(story), file: name })
    ];
    if (problems.length > 0) throw new Error(formatProblems(problems));
    const beside = new Set(story.figures.flatMap((figure) => (figure.layout === 'beside' ? figure.id : [])));
    const maps = new Set(story.figures.flatMap(({ id, kind }) => (kind === 'map' ? id : [])));
    const facts: ChapterFacts = {
      ...formatLength(tree),
      refs: placeMarks(tree, chapter.slug, selectRefs(...selectPaperTexts(chapter))),
      paragraphs: placeParagraphIds(tree, chapter.slug)
    };
    placeAssets(tree, story.assets);
    placeBesides(tree, (id) => beside.has(id));
    placeStills(tree, (id) => maps.has(id));
    file.data.astro = { ...file.data.astro, frontmatter: { ...file.data.astro?.frontmatter, ...facts } };
  };
}
