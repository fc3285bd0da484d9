import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromRoot, runProgram } from '../../../src/commands/tools.ts';
import { createContentFolder, type ContentFolder } from '../../support/content-folder.ts';

const text = fromRoot('tests/fixtures/documents/harbour-report.txt');
let folder: ContentFolder;
beforeEach(() => {
  folder = createContentFolder();
});
afterEach(() => folder.remove());

describe('ingest and verify as commands', () => {
  const command = (name: string, ...args: string[]) =>
    runProgram(process.execPath, [fromRoot(`src/commands/${name}.ts`), ...args]);
  it('ends with 0, 1 for what the author can mend, 2 for usage', async () => {
    expect(await command('ingest', text, '--id', 'pier')).toMatchObject({ code: 0 });
    expect(await command('verify', text, '--id', 'pier', '--dist', folder.dir)).toMatchObject({ code: 0 });
    expect(await command('ingest', 'none.txt', '--id', 'x')).toMatchObject({
      code: 1,
      output: 'none.txt does not exist.\n'
    });
    expect(await command('verify')).toMatchObject({
      code: 2,
      output: expect.stringContaining('Usage: npm run verify')
    });
    writeFileSync(join(folder.dir, 'drafts/other'), '');
    expect(await command('ingest', text, '--id', 'other')).toMatchObject({ code: 1 });
  }, 60_000);
});
