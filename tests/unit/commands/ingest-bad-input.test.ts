import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/commands/verify/verify.ts';
import { listBadFiles } from '../../support/bad-files.ts';
import { createContentFolders, runHere } from '../../support/content-folder.ts';
import { reportFile, reportText } from '../../support/harbour-report.ts';
import { readOutline, runIngest } from '../../support/ingest.ts';

const folder = createContentFolders();

describe('ingest of bad input', () => {
  it.each<[string, () => string, RegExp]>([
    ...listBadFiles((content) => folder.write('a.txt', content)),
    ['a file of white space', () => folder.write('a.txt', ' \n\t\n'), /is empty/],
    ['a file without words', () => folder.write('a.txt', '***\n!!!\n'), /no sentence/],
    ['a PDF', () => folder.write('a.txt', '%PDF-1.7 \u0001'), /PDF/],
    [
      'Latin-1',
      () => folder.write('a.txt', Buffer.from('One line.\nCaf\u00e9 is two.', 'latin1')),
      /a\.txt:2 +is not UTF-8/
    ],
    ['UTF-16 without its mark', () => folder.write('a.txt', Buffer.from('Some text.', 'utf16le')), /UTF-16/],
    ['UTF-8 read as Windows-1252', () => folder.write('a.txt', 'Itâ€™s gone. We donâ€™t know.'), /another encoding/],
    ['a path that is not there', () => join(folder.dir, 'none.txt'), /none\.txt does not exist/],
    ['a folder', () => folder.dir, /is not a file/],
    [
      'HTML nested without end',
      () => folder.write('a.html', `<main>${'<div>'.repeat(60_000)}Text.`),
      /nested too deeply/
    ],
    [
      'HTML with nothing but scripts',
      () => folder.write('a.html', '<p><script>Text. More.</script></p>'),
      /no sentence/
    ]
  ])('refuses %s, and writes nothing', (_, create, message) => {
    const file = create();
    const before = folder.readAll();
    const { code, output } = runIngest(file, '--id', 'pier');
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(folder.readAll()).toEqual(before);
  });

  it('refuses an id that another document has', () => {
    const before = folder.readAll();
    const other = folder.write('other.txt', 'Nothing here is known. Not one sentence is. A third has none.');
    expect(runIngest(other, '--id', 'harbour-report')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/taken.*“Report/)
    });
    expect(folder.readAll()).toEqual(before);
  });

  it.each(['documents/pier.yaml', 'drafts/pier/claims.yaml', 'drafts/other/claims.yaml', 'claims.yaml'])(
    'refuses a folder in the place of %s',
    (name) => {
      rmSync(join(folder.dir, name), { force: true });
      mkdirSync(join(folder.dir, name), { recursive: true });
      expect(runIngest(reportFile, '--id', 'pier')).toMatchObject({
        code: 1,
        output: expect.stringContaining(`content/${name} is not a file`)
      });
    }
  );

  it('refuses an id of which drafts are left', () => {
    runIngest(reportFile, '--id', 'pier');
    rmSync(join(folder.dir, 'documents/pier.yaml'));
    expect(runIngest(reportFile, '--id', 'pier')).toMatchObject({
      code: 1,
      output: expect.stringContaining('is taken')
    });
  });

  it.each([
    [[], 'FILE is missing'],
    [['a.txt'], '--id is missing'],
    [['a.txt', 'b.txt', '--id', 'x'], 'Give one FILE'],
    [['a.txt', '--id', 'Not an id'], 'small letters'],
    [['a.txt', '--id', 'v1'], 'small letters'],
    [['a.txt', '--id', 'x', '--date', 'May 2025'], 'EDTF'],
    [['a.txt', '--id', 'x', '--url', 'a.example'], 'https://'],
    [['a.txt', '--id', 'x', '--colour', 'red'], "'--colour'"]
  ])('explains its usage for %j', (args, message) => {
    const { code, output } = runIngest(...args);
    expect([code, output]).toEqual([2, expect.stringContaining('Usage: npm run ingest')]);
    expect(output).toContain(message);
  });

  it.each<[string, (source: string) => string | Uint8Array]>([
    ['CRLF', (all) => all.replaceAll('\n', '\r\n')],
    ['a byte order mark', (all) => `\ufeff${all}`],
    ['RTL marks', (all) => all.replaceAll(' 18 ', ' \u200f18\u200f ').replaceAll('The ', '\u202bThe\u202c ')],
    [
      'curly quotes and no-break spaces',
      (all) => all.replaceAll(/"([^"]*)"/g, '“$1”').replaceAll('€1.2 ', '€1.2\u00a0')
    ]
  ])('reads %s as if it were not there', (_, change) => {
    runIngest(reportFile, '--id', 'plain');
    expect(runIngest(folder.write('a.txt', change(reportText)), '--id', 'other').code).toBe(0);
    expect(readOutline(folder, 'other')).toEqual(readOutline(folder, 'plain'));
  });

  it('reads a text without headings as one section, and says so', () => {
    const { code, output } = runIngest(folder.write('a.txt', 'One sentence here. Another there.'), '--id', 'pier');
    expect([code, output]).toEqual([0, expect.stringContaining('No headings were found')]);
    expect(readOutline(folder, 'pier').sections).toHaveLength(1);
  });

  it('reads one paragraph of 200,000 words, and doubts it', () => {
    const words = 'The lamp of Sandholm cost 12 crowns and burns for two hundred and nine nights a year now. '.repeat(
      11_500
    );
    const { code, output } = runIngest(folder.write('a.txt', words), '--id', 'pier');
    expect([code, output]).toEqual([0, expect.stringContaining('were its line breaks lost?')]);
  });

  it('reads and proves one sentence of 200,000 words', () => {
    const single = Array.from({ length: 66_000 }, (_, i) => `mine ${i} and`).join(' ');
    expect(runIngest(folder.write('b.txt', single), '--id', 'quay').code).toBe(0);
    expect(runHere(verify, [join(folder.dir, '../b.txt'), '--id', 'quay', '--dist', folder.dir]).code).toBe(0);
  });

  it('takes up 1 MB within seconds', () => {
    const paragraph = (i: number) =>
      `Section ${i} Heading\nThe mine of Lund ${i} sold 40% for $${i} million in May 2025. Then it was silent, and nobody in the valley spoke.`;
    const file = folder.write('a.txt', Array.from({ length: 7500 }, (_, i) => paragraph(i)).join('\n'));
    const start = performance.now();
    expect(runIngest(file, '--id', 'pier').code).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('leaves no half-written file where one cannot be written', () => {
    writeFileSync(join(folder.dir, 'drafts'), 'a file in the place of the folder');
    const before = folder.readAll();
    expect(() => runIngest(reportFile, '--id', 'pier')).toThrow();
    expect(folder.readAll()).toEqual(before);
  });
});
