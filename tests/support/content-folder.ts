import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { fromRoot } from '../../src/commands/tools.ts';
import { Mistake } from '../../src/commands/ingest/mistake.ts';

/** A copy of a story's content that commands may write to; `CONTENT_DIR` names it until it is removed. */
export interface ContentFolder {
  dir: string;
  read: (name: string) => string;
  has: (name: string) => boolean;
  /** Every file with its text, to see what a command changed. */
  readAll: () => Record<string, string>;
  /** Writes a file that stands beside the content. @returns its path */
  write: (name: string, content: string | Uint8Array) => string;
  remove: () => void;
}

export function createContentFolder(from = 'tests/fixtures/story'): ContentFolder {
  const root = mkdtempSync(join(tmpdir(), 'content-'));
  const dir = join(root, 'content');
  mkdirSync(dir);
  cpSync(fromRoot(from), dir, { recursive: true, filter: (path) => !path.endsWith('basemap') });
  const before = process.env['CONTENT_DIR'];
  process.env['CONTENT_DIR'] = dir;
  const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
  return {
    dir,
    read,
    has: (name) => existsSync(join(dir, name)),
    readAll: () =>
      Object.fromEntries(
        globSync('**/*.*', { cwd: dir })
          .sort()
          .map((name) => [name, read(name)])
      ),
    write: (name, content) => {
      const path = join(root, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      if (before === undefined) delete process.env['CONTENT_DIR'];
      else process.env['CONTENT_DIR'] = before;
      rmSync(root, { recursive: true });
    }
  };
}

/** A content folder for the tests of a file: the same object, and another folder for each test. */
export function createContentFolders(): ContentFolder {
  const folder = {} as ContentFolder;
  beforeEach(() => void Object.assign(folder, createContentFolder()));
  afterEach(() => folder.remove());
  return folder;
}

/** What a command came to. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs `ingest` or `verify` in this process. */
export function runHere(command: (args: string[], print: (line: string) => void) => number, args: string[]): Outcome {
  const lines: string[] = [];
  try {
    const code = command(args, (line) => void lines.push(line));
    return { code, output: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { code: error.code, output: [...lines, error.message].join('\n') };
  }
}
