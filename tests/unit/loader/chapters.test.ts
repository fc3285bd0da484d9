import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readChapters } from '../../../src/loader/chapters.ts';
import { listBadFiles } from '../../support/bad-files.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'chapters-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const chapter = '---\ntitle: One\nsummary: First.\n---\n\nText.\n';
const write = (content: string | Uint8Array | undefined, folder = '01-one'): string => {
  mkdirSync(join(dir, 'chapters', folder), { recursive: true });
  const path = join(dir, 'chapters', folder, 'index.mdx');
  if (content !== undefined) writeFileSync(path, content);
  return path;
};

describe('readChapters', () => {
  it.each([
    ['line feeds', chapter],
    ['CRLF', chapter.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${chapter}`],
    ['RTL marks', chapter.replace('Text', '\u200fText')]
  ])('reads %s', (_, text) => {
    write(text);
    const { chapters, problems } = readChapters(dir);
    expect(problems).toEqual([]);
    expect(chapters).toMatchObject([{ slug: 'one', title: 'One', line: 5 }]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a folder without its file', () => write(undefined), /does not exist/],
    ...listBadFiles(write),
    ['Latin-1', () => write(Buffer.from(chapter.replace('Text', 'Caf\u00e9'), 'latin1')), /not UTF-8/]
  ])('says what is wrong with %s', (_, create, why) => {
    create();
    const { chapters, problems } = readChapters(dir);
    expect(chapters).toEqual([]);
    expect(problems).toMatchObject([{ file: 'content/chapters/01-one/index.mdx', found: expect.stringMatching(why) }]);
  });

  it('names the line that is not UTF-8', () => {
    write(Buffer.from(chapter.replace('Text', 'Caf\u00e9'), 'latin1'));
    expect(readChapters(dir).problems[0]).toMatchObject({ line: 6 });
  });
});
