import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { formatDocument } from '../../lib/provenance/record.ts';
import { toOutline } from '../../lib/provenance/reading.ts';
import { readKnown, type Known } from './content.ts';
import { readDocument } from './document.ts';
import { createDrafts } from './drafts.ts';
import { mergeDocument } from './merge.ts';
import { Mistake } from './mistake.ts';
import { parseOptions } from './options.ts';
import { count, formatMerge, formatReading } from './report.ts';
import { readSource } from './source.ts';
import { writeTogether, type Output } from './write.ts';

const usage = `Usage: npm run ingest -- FILE --id ID [--title … --publisher … --date … --url … --language …]

FILE is plain text, Markdown or HTML, in UTF-8. ID becomes content/documents/ID.yaml.`;

const fields = ['title', 'publisher', 'date', 'url', 'language'] as const;

/** Says which options differ from what the file has: it is never overwritten. */
const formatKept = (record: Partial<Record<string, unknown>>, given: Record<string, string>, file: string): string[] =>
  fields.flatMap((name) =>
    given[name] === undefined || given[name] === record[name]
      ? []
      : `Kept the ${name} that ${file} has${record[name] === undefined ? ' not' : ''}; change it there.`
  );

/** A draft without its document would be merged blindly. */
function checkDrafts({ dir, id }: Known): void {
  if (existsSync(join(dir, 'drafts', id)))
    throw new Mistake(
      `The id ${id} is taken: content/drafts/${id} is there, without content/documents/${id}.yaml. Remove it, or give another id.`
    );
}

/**
 * Takes up a document, or reads it again: writes its outline and the drafts, all or none of them.
 * @param args what stands behind the command
 * @returns the exit code
 * @throws Mistake with what the author can mend
 */
export function ingest(args: string[], print: (line: string) => void = console.log): number {
  const { file, id, given } = parseOptions(args, usage, fields);
  const source = readSource(file);
  const known = readKnown(id);
  const { reading, language } = readDocument(source, known.document?.record.language ?? given['language']);
  const merge = known.document && mergeDocument(known.document, id, reading);
  if (!merge) checkDrafts(known);
  const drafts = createDrafts(reading, language, known, merge);
  const path = join(known.dir, 'documents', `${id}.yaml`);
  const text = merge
    ? merge.text
    : formatDocument({ title: reading.title, ...given, id, language }, reading, toOutline(reading));
  const outputs: Output[] = [...(text === undefined ? [] : [{ path, text }]), ...drafts.outputs];
  writeTogether(outputs);
  const names = outputs.map((output) => `content/${relative(known.dir, output.path).replaceAll('\\', '/')}`);
  for (const line of [
    ...formatReading(source, reading, language),
    ...(merge ? formatMerge(merge, known) : []),
    ...(known.document ? formatKept(known.document.record, given, known.document.yaml.file) : []),
    ...(drafts.stubs > 0
      ? [`Proposed ${count(drafts.stubs, 'claim')}; content/drafts is for you, the site ignores it.`]
      : []),
    ...(drafts.left > 0 ? [`${drafts.left} sections have no draft of a chapter: there can be 99.`] : []),
    names.length > 0
      ? `Written: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`
      : 'Nothing changed, so no file was written.'
  ])
    print(line);
  return 0;
}
