import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect } from 'vitest';
import { verify } from '../../src/commands/verify/verify.ts';
import { createContentFolders, runHere } from './content-folder.ts';
import { reportFile } from './harbour-report.ts';

/** The fixture's story and a folder `built` of pages beside it, afresh for each test of a file. */
export function createVerify() {
  const folder = createContentFolders();
  const toDist = () => join(folder.dir, '../built');
  beforeEach(() => void mkdirSync(toDist()));
  return {
    folder,
    run: (file = reportFile, id = 'harbour-report') => runHere(verify, [file, '--id', id, '--dist', toDist()]),
    change: (name: string, from: string, to: string): void => {
      const before = folder.read(name);
      expect(before).toContain(from);
      writeFileSync(join(folder.dir, name), before.replace(from, to));
    }
  };
}
