import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkStory } from '../lib/story/check.ts';
import { checkRoutes } from '../lib/story/routes.ts';
import { compareDates } from '../lib/dates/compare.ts';
import { formatProblems } from '../lib/story/problem.ts';
import { readBasemap, resolveBasemapFolder } from './basemap.ts';
import { readChapters } from './chapters.ts';
import { files } from './files.ts';
import { contentDir } from './folder.ts';
import { readRecords } from './records.ts';
import type { Story } from '../lib/story/story.ts';
import type { Problem } from '../lib/story/problem.ts';
import { parseDate } from '../schemas/date.ts';
import { documentSchema, type SourceDocument } from '../schemas/document.ts';
import type { Site } from '../schemas/site.ts';

/** Where each record stands, for messages: `claims C07` → file and line. */
type Places = Map<string, { file: string; line: number }>;

function readKind<K extends keyof typeof files>(
  dir: string,
  kind: K,
  places: Places,
  problems: Problem[],
  resolveSchema: (name: string) => z.ZodType = () => files[kind].schema
) {
  const { path, list } = files[kind];
  if ('isOptional' in files[kind] && !existsSync(join(dir, path))) return [];
  const names = path.endsWith('/')
    ? (existsSync(join(dir, path)) ? readdirSync(join(dir, path)) : [])
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => path + name)
    : [path];
  return names.flatMap((name) => {
    const file = `content/${name}`;
    const read = readRecords(join(dir, name), resolveSchema(name) as z.ZodType<z.infer<(typeof files)[K]['schema']>>, {
      file,
      list
    });
    problems.push(...read.problems);
    for (const [id, line] of read.lines) places.set(`${kind} ${id}`, { file, line });
    return read.records;
  });
}

/**
 * Reads and checks the whole content.
 * @returns the story, or every mistake found; a record with a mistake of form is left out before references are checked
 */
export function readStory(dir: string = contentDir()): { story?: Story; problems: Problem[] } {
  const places: Places = new Map();
  const problems: Problem[] = [];
  const read = <K extends keyof typeof files>(kind: K) => readKind(dir, kind, places, problems);
  const [site] = read('site') as Site[];
  // The story needs all that is known of its document; others may be waiting for theirs.
  const documents = readKind(dir, 'documents', places, problems, (name) =>
    name === `${files.documents.path}${site?.document}.yaml` ? documentSchema : files.documents.schema
  );
  const { chapters, problems: chapterProblems } = readChapters(dir);
  problems.push(...chapterProblems);
  const document = documents.find(({ id }) => id === site?.document) as SourceDocument | undefined;
  if (site && !document)
    problems.push({
      file: 'content/site.yaml',
      field: 'document',
      found: site.document,
      expected: 'the id of a file in content/documents/'
    });
  const rest = {
    claims: read('claims'),
    evidence: read('evidence'),
    notFound: read('notFound'),
    corrections: read('corrections').sort((a, b) => compareDates(parseDate(b.date), parseDate(a.date))),
    events: read('events'),
    assets: read('assets'),
    series: read('series'),
    indicators: read('indicators'),
    terms: read('terms'),
    figures: read('figures')
  };
  // References are checked only in content whose forms are right: a record left out would make its readers look wrong.
  if (!site || !document || problems.length > 0) return { problems };
  const story: Story = { site, document, chapters, ...rest };
  // The basemap is read only where a railway is drawn along it.
  const basemap = story.assets.some(({ route }) => route.length > 0) ? readBasemap(resolveBasemapFolder(dir)) : {};
  const found = [...checkStory(story), ...checkRoutes(story, basemap)].map(({ kind, id, ...problem }) => ({
    file: chapters.find(({ slug }) => kind === 'chapters' && slug === id)?.file ?? `content/${kind}`,
    ...places.get(`${kind} ${id}`),
    ...problem,
    field: kind === 'chapters' || kind === 'site' ? problem.field : `${id} › ${problem.field}`
  }));
  return found.length > 0 ? { problems: found } : { story, problems: [] };
}

/** The checked story. @throws Error with the whole report when the content has a mistake */
export function resolveStory(dir?: string): Story {
  const { story, problems } = readStory(dir);
  if (!story) throw new Error(formatProblems(problems));
  return story;
}
