import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { contentDir } from '../../loader/folder.ts';
import { ingestedSchema, type IngestedDocument } from '../../schemas/document.ts';
import { parseRecords } from '../../loader/records.ts';
import { formatProblems } from '../../lib/story/problem.ts';
import { Mistake } from './mistake.ts';
import { readContent, readYaml, selectLine, type YamlFile } from './yaml.ts';
import type { Locator } from '../../lib/provenance/reading.ts';

/** A claim as far as ingesting needs it: where it stands in its file, and in the document. */
export interface Entry {
  id: string;
  document?: string;
  locator?: Locator & { hash?: string };
  line?: number | undefined;
  index: number;
}

/** What the content has of a document already. */
export interface Known {
  dir: string;
  id: string;
  document?: { yaml: YamlFile; record: IngestedDocument };
  /** Claims of the ledger that rest on this document. */
  ledger: { file: string; entries: Entry[] };
  draft: { file: string; path: string; yaml?: YamlFile; entries: Entry[] };
  /** Folders of chapters that were drafted before. */
  chapters: string[];
  /** The number of the next free id of a claim. */
  next: number;
}

function selectEntries(yaml: YamlFile | undefined): Entry[] {
  const data = Array.isArray(yaml?.data) ? (yaml.data as (Partial<Entry> | null)[]) : [];
  return data.flatMap((one, index) =>
    typeof one?.id === 'string' ? { ...one, id: one.id, index, line: yaml && selectLine(yaml, [index]) } : []
  );
}

const toNumber = ({ id }: Entry): number => Number(/^C(\d+)$/u.exec(id)?.[1] ?? 0);

/** The document of the story, by content/site.yaml. */
export const readStoryDocument = (dir: string): string | undefined =>
  (readYaml(join(dir, 'site.yaml'), 'content/site.yaml')?.data as { document?: string } | null)?.document;

/** Reads what the content has of a document. @throws Mistake where a file of it has a mistake */
export function readKnown(id: string, dir = contentDir()): Known {
  if (!existsSync(dir)) throw new Mistake('There is no folder content here, or CONTENT_DIR names none.');
  const file = `content/documents/${id}.yaml`;
  const yaml = readYaml(join(dir, 'documents', `${id}.yaml`), file);
  const { records, problems } = yaml
    ? parseRecords(yaml.text, ingestedSchema, { file, list: false })
    : { records: [], problems: [] };
  if (problems.length > 0) throw new Mistake(formatProblems(problems));
  const [record] = records;
  const isStory = readStoryDocument(dir) === id;
  const claims = selectEntries(readYaml(join(dir, 'claims.yaml'), 'content/claims.yaml'));
  const path = join(dir, 'drafts', id, 'claims.yaml');
  const draftFile = `content/drafts/${id}/claims.yaml`;
  const draftYaml = readYaml(path, draftFile);
  // Of other drafts only the ids matter; to parse them would take long.
  const drafted = globSync('drafts/*/claims.yaml', { cwd: dir }).flatMap((name) =>
    [...(readContent(join(dir, name), `content/${name}`) ?? '').matchAll(/^\s*-?\s*id: *["']?C(\d+)/gmu)].map(
      ([, digits]) => Number(digits)
    )
  );
  return {
    dir,
    id,
    ...(yaml && record ? { document: { yaml, record: record as IngestedDocument } } : {}),
    ledger: {
      file: 'content/claims.yaml',
      entries: claims.filter(({ document }) => (document === undefined ? isStory : document === id))
    },
    draft: { file: draftFile, path, ...(draftYaml ? { yaml: draftYaml } : {}), entries: selectEntries(draftYaml) },
    chapters: globSync(`drafts/${id}/chapters/*/index.mdx`, { cwd: dir }).map((name) => basename(dirname(name))),
    next: [...claims.map(toNumber), ...drafted].reduce((most, n) => Math.max(most, n), 0) + 1
  };
}
