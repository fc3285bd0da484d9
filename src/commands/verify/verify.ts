import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkClaims, checkOutline, type LedgerClaim } from '../../lib/provenance/ledger.ts';
import { createOverlap, longestFragment, longestRun, selectLongFragments } from '../../lib/provenance/overlap.ts';
import { selectSentences } from '../../lib/provenance/reading.ts';
import { formatProblems, type Problem } from '../../lib/story/problem.ts';
import { readKnown, readStoryDocument } from '../ingest/content.ts';
import { readDocument } from '../ingest/document.ts';
import { Mistake } from '../ingest/mistake.ts';
import { parseOptions } from '../ingest/options.ts';
import { readSource, type Source } from '../ingest/source.ts';
import { readYaml } from '../ingest/yaml.ts';
import { selectLedger } from './claims.ts';
import { readBuiltTexts } from './pages.ts';
import { readOwnTexts, type OwnText } from './texts.ts';

const usage = `Usage: npm run verify -- FILE --id ID [--dist FOLDER]

FILE is the document that content/documents/ID.yaml was made from. Built pages are read in FOLDER, or in dist.`;

const most = 60;

/** Compares the words of content and built pages with the document's. */
function checkWords(source: Source, dir: string, dist: string | undefined): { problems: Problem[]; files: number } {
  const findRuns = createOverlap([{ text: source.text, line: 1, isNew: true }]);
  const { texts, titles } = readOwnTexts(dir);
  let files = 0;
  const problems: Problem[] = [];
  const add = ({ file, passages }: OwnText, exempt: readonly string[]): void => {
    files++;
    // A file is read in two ways, and a run may be found in both.
    const told = new Set<string>();
    for (const { line, source: from, count, words } of findRuns(passages, exempt)) {
      const start = `${line} ${words.split(' … ')[0]}`;
      if (told.has(start)) continue;
      told.add(start);
      problems.push({
        file,
        line,
        field: 'the text',
        found: `${count} words in a row of ${source.given}:${from}, “${words}”`,
        expected: `words of our own; at most ${longestRun} in a row may be the document’s`
      });
    }
  };
  for (const text of texts) add(text, []);
  if (dist !== undefined)
    for (const page of readBuiltTexts(resolve(dist), dist)) {
      add(page, titles);
      for (const { text, line } of page.fragments)
        for (const found of selectLongFragments(text))
          problems.push({
            file: page.file,
            line,
            field: 'a text fragment',
            found,
            expected: `at most ${longestFragment} words at each end`
          });
    }
  return { problems, files };
}

/**
 * Proves the content against a document: outline, claims and their values, and that no long run of its words stands in
 * ours. Reads only.
 * @returns the exit code: 0 where everything holds
 * @throws Mistake with what the author can mend
 */
export function verify(args: string[], print: (line: string) => void = console.log): number {
  const { file, id, given } = parseOptions(args, usage, ['dist']);
  const source = readSource(file);
  const known = readKnown(id);
  if (!known.document) throw new Mistake(`There is no content/documents/${id}.yaml; npm run ingest makes it.`);
  const { record, yaml } = known.document;
  if (!record.outline) throw new Mistake(`${yaml.file} has no outline; npm run ingest -- ${file} --id ${id} adds it.`);
  const dist = given['dist'] ?? (existsSync('dist') ? 'dist' : undefined);
  if (dist !== undefined && !existsSync(dist)) throw new Mistake(`${dist} does not exist.`);
  const { reading, language } = readDocument(source, record.language);
  const isStory = readStoryDocument(known.dir) === id;
  const ledger = readYaml(`${known.dir}/claims.yaml`, known.ledger.file);
  const claims: LedgerClaim[] = [
    ...(ledger ? selectLedger(ledger, (document) => (document === undefined ? isStory : document === id)) : []),
    ...(known.draft.yaml ? selectLedger(known.draft.yaml, (document) => document === undefined || document === id) : [])
  ];
  const proof = { reading, outline: record.outline, language, source: source.given, file: yaml.file };
  const words = checkWords(source, known.dir, dist);
  const problems = [...checkOutline(proof), ...checkClaims(claims, proof), ...words.problems];
  const values = claims.reduce((sum, one) => sum + one.values.length, 0);
  const sum = `${selectSentences(reading).length} sentences, ${claims.length} claims, ${values} values; ${words.files} files searched for runs of words`;
  if (problems.length > 0) {
    print(formatProblems(problems.slice(0, most)));
    if (problems.length > most) print(`and ${problems.length - most} more\n`);
  }
  print(`${source.given} and ${yaml.file}: ${sum}.`);
  if (dist === undefined) print('There is no dist, so no built page was read.');
  print(problems.length > 0 ? `${problems.length} do not hold.` : 'Everything holds.');
  return problems.length > 0 ? 1 : 0;
}
