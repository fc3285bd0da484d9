/**
 * `npm run freeze`: keeps the embedded documents of the built site as they are now, in public/embed/v1/frozen/<day>/, where
 * later builds leave them alone. tests/frozen-embeds.json holds the SHA-256 of each, and a test compares.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { freezeDocument, toId } from '../lib/embed/frozen.ts';
import type { LaterCorrection } from '../lib/embed/later.ts';
import { bundleScript } from '../loader/classic-script.ts';
import { tightenPolicy } from '../loader/embed-html.ts';
import { fromRoot } from './tools.ts';

/** Where `freeze` reads and writes. */
export interface Places {
  /** Folder of the built site. */
  dist: string;
  /** Folder of all frozen documents. */
  frozen: string;
  /** JSON file: SHA-256 in hex by path in that folder. */
  record: string;
}

type Hashes = Record<string, string>;
type Corrections = Record<string, LaterCorrection[]>;

const toHash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** SHA-256 in hex of every file of a folder, by its path there; none where there is no folder. */
export function hashFiles(folder: string): Hashes {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), toHash(readFileSync(path))])
  );
}

const select = (hashes: Hashes, date: string): Hashes =>
  Object.fromEntries(Object.entries(hashes).filter(([name]) => name.startsWith(`${date}/`)));

/** Texts of the frozen documents, by their paths below the folder of all. @throws where there is no built site */
async function createDocuments(dist: string, date: string): Promise<Map<string, string>> {
  const files = globSync('embed/v1/{timeline,map,figure/*}/index.html', { cwd: dist }).sort();
  if (files.length === 0) throw new Error('There is no built site. Run `npm run build` first.');
  const script = await bundleScript('src/embed/frozen.ts');
  const corrections = JSON.parse(readFileSync(join(dist, 'embed/v1/frozen/corrections.json'), 'utf8')) as Corrections;
  return new Map(
    files.map((file) => {
      const name = dirname(file).replaceAll('\\', '/').replace('embed/v1/', '');
      const html = readFileSync(join(dist, file), 'utf8');
      const known = (corrections[toId(name)] ?? []).map(({ id }) => id);
      return [`${date}/${name}/index.html`, tightenPolicy(freezeDocument(html, { name, date, script, known }))];
    })
  );
}

/** Writes all documents of a day, or none. */
function writeDocuments(folder: string, date: string, documents: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(folder, '.new-'));
  try {
    for (const [name, html] of documents) {
      mkdirSync(dirname(join(temporary, name)), { recursive: true });
      writeFileSync(join(temporary, name), html);
    }
    renameSync(join(temporary, date), join(folder, date));
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/**
 * Freezes the embedded documents of a built site.
 * @param date ISO day
 * @returns what came of it, as one line
 * @throws where the day is none, or is frozen already with other content
 */
export async function freeze({ dist, frozen, record }: Places, date: string): Promise<string> {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(`${date}T00:00Z`) : null;
  if (!day || Number.isNaN(Number(day)) || !day.toISOString().startsWith(date))
    throw new Error(`--date is ${date}; expected a day, such as 2026-11-28.`);
  const documents = await createDocuments(dist, date);
  const hashes = Object.fromEntries([...documents].map(([name, html]) => [name, toHash(html)]));
  const recorded = JSON.parse(readFileSync(record, 'utf8')) as Hashes;
  const known = [select(hashFiles(frozen), date), select(recorded, date)];
  const [isWritten, isRecorded] = known.map((one) => Object.keys(one).length > 0);
  if (known.some((one, at) => [isWritten, isRecorded][at] && !isDeepStrictEqual(one, hashes)))
    throw new Error(`${date} is frozen already, and the built site differs from it. Name another day with --date.`);
  if (!isWritten) writeDocuments(frozen, date, documents);
  if (!isRecorded) {
    const all = Object.entries({ ...recorded, ...hashes }).sort(([a], [b]) => (a < b ? -1 : 1));
    writeFileSync(`${record}.tmp`, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
    renameSync(`${record}.tmp`, record);
  }
  const count = `${documents.size} documents of ${date}`;
  return isWritten && isRecorded ? `${count} are frozen already, and nothing changed.` : `${count} are frozen.`;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { date: { type: 'string', default: new Date().toISOString().slice(0, 10) } }
  });
  const places = { frozen: fromRoot('public/embed/v1/frozen'), record: fromRoot('tests/frozen-embeds.json') };
  console.log(await freeze({ dist: fromRoot('dist'), ...places }, values.date));
}

if (import.meta.main) {
  run().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
