import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as prettier from 'prettier';
import { ingest } from '../../../src/commands/ingest/ingest.ts';
import { verify } from '../../../src/commands/verify/verify.ts';
import { fromRoot } from '../../../src/commands/tools.ts';
import { readStory } from '../../../src/loader/story.ts';
import { claimSchema } from '../../../src/schemas/claim.ts';
import { fc, test as property } from '../lib/provenance/property.ts';
import { listBadFiles } from '../../support/bad-files.ts';
import { createContentFolder, runHere, type ContentFolder } from '../../support/content-folder.ts';

let folder: ContentFolder;
beforeEach(() => {
  folder = createContentFolder();
});
afterEach(() => folder.remove());

const report = (extension: string): string => fromRoot(`tests/fixtures/documents/harbour-report.${extension}`);
const text = fromRoot('tests/fixtures/documents/harbour-report.txt');
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder.dir, '..', name);
  writeFileSync(path, content);
  return path;
};
const run = (...args: string[]) => runHere(ingest, args);
interface Stub {
  id: string;
  document: string;
  locator: { section: number; paragraph: number; sentence: number; hash: string };
  values: { raw: string; value: string | number; unit?: string; kind: string }[];
}
const stubs = (id: string) => parse(folder.read(`drafts/${id}/claims.yaml`)) as Stub[];
const outline = (id: string) =>
  (parse(folder.read(`documents/${id}.yaml`)) as { outline: { sections: { n: number; paragraphs: string[][] }[] } })
    .outline;
const source = readFileSync(text, 'utf8');

describe('ingest', () => {
  it('keeps bibliography and hashes of a new document, and no word of its text', () => {
    const { code, output } = run(report('txt'), '--id', 'pier', '--title', 'The pier', '--date', '2019-05-20');
    expect([code, output]).toEqual([0, expect.stringContaining('3 sections, 4 paragraphs, 10 sentences')]);
    expect(parse(folder.read('documents/pier.yaml'))).toMatchObject({
      id: 'pier',
      title: 'The pier',
      date: '2019-05-20',
      language: 'en'
    });
    expect(outline('pier').sections.map(({ n, paragraphs }) => [n, ...paragraphs.map(({ length }) => length)])).toEqual(
      [
        [1, 2, 3],
        [2, 4],
        [3, 1]
      ]
    );
    expect(
      outline('pier')
        .sections.flatMap(({ paragraphs }) => paragraphs.flat())
        .join('')
    ).toMatch(/^[0-9a-f]{640}$/);
    for (const [name, content] of Object.entries(folder.readAll()).filter(([name]) => name.includes('pier')))
      expect([name, /lamp|thanks|slept|Rows/.exec(content)]).toEqual([name, null]);
  });

  it('reads the same sentences in plain text, Markdown and HTML', () => {
    for (const extension of ['txt', 'md', 'html']) expect(run(report(extension), '--id', extension).code).toBe(0);
    expect(outline('md')).toEqual(outline('txt'));
    expect(outline('html')).toEqual(outline('txt'));
  });

  it('proposes claims with their values, each of which the document holds, and a chapter for each section', () => {
    run(text, '--id', 'pier');
    const found = stubs('pier');
    expect(found.map(({ id }) => id)).toEqual(['C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13']);
    for (const stub of found) expect(claimSchema.safeParse(stub).error).toBeUndefined();
    expect(found[2]!.values).toEqual([
      { raw: '€1.2 million', value: 1.2, unit: 'million EUR', kind: 'number' },
      { raw: '3.5%', value: 3.5, unit: 'percent', kind: 'number' }
    ]);
    expect(found.every(({ document }) => document === 'pier')).toBe(true);
    expect(folder.read('drafts/pier/chapters/02-section-2/index.mdx')).toContain('document: pier');
    expect(runHere(verify, [text, '--id', 'pier', '--dist', folder.dir])).toMatchObject({ code: 0 });
  });

  it('writes what the formatter leaves alone, and what the site can live with', async () => {
    run(text, '--id', 'pier', '--title', `It's "new": 100 %`, '--url', 'https://pier.example/?a=1#b');
    const options = await prettier.resolveConfig(fromRoot('package.json'));
    for (const [name, content] of Object.entries(folder.readAll()).filter(([name]) => name.includes('pier')))
      expect([name, await prettier.check(content, { ...options, plugins: [], filepath: name })]).toEqual([name, true]);
    expect(readStory(folder.dir).problems).toEqual([]);
  });

  it('gives the same files every time', () => {
    run(text, '--id', 'pier');
    const first = folder.readAll();
    folder.remove();
    folder = createContentFolder();
    run(text, '--id', 'pier');
    expect(folder.readAll()).toEqual(first);
  });
});

describe('ingest again', () => {
  it('writes nothing where nothing changed', () => {
    run(text, '--id', 'pier');
    const before = folder.readAll();
    expect(run(text, '--id', 'pier')).toMatchObject({
      code: 0,
      output: expect.stringContaining('no file was written')
    });
    expect(folder.readAll()).toEqual(before);
  });

  it('merges, keeps ids and what authors wrote, and reports what is new, changed and vanished', () => {
    run(text, '--id', 'pier', '--title', 'The pier');
    const draft = join(folder.dir, 'drafts/pier/claims.yaml');
    const edited = `# A remark.\n${folder.read('drafts/pier/claims.yaml').replace('statement: To be written in our own words.', 'statement: A lamp was lit.')}`;
    writeFileSync(draft, edited);
    const before = stubs('pier');
    const changed = source
      .replace('In clear air', 'A sentence came in 2020.\nIn clear air')
      .replace('€1.2 million', '€1.4 million')
      .replace(' Since then two men row whoever pays.', '');
    const { code, output } = run(write('edited.txt', changed), '--id', 'pier', '--title', 'Another');
    expect(code).toBe(0);
    expect(output).toContain('1 new, 1 changed, 1 vanished, 3 moved');
    expect(output).toMatch(/changed +1\.3\.2 +line 3 +C08 \(content\/drafts\/pier\/claims\.yaml:\d+\)/);
    expect(output).toMatch(/vanished +2\.1\.3 +C12 /);
    expect(output).toContain('Kept the title');
    expect(parse(folder.read('documents/pier.yaml'))).toMatchObject({ title: 'The pier' });
    const after = stubs('pier');
    expect(folder.read('drafts/pier/claims.yaml').startsWith('# A remark.\n')).toBe(true);
    expect(after.slice(0, 8).map(({ id, values }) => [id, values])).toEqual(
      before.map(({ id, values }) => [id, values])
    );
    expect(after[1]!.locator).toEqual({ ...before[1]!.locator, paragraph: 3 });
    expect(after.slice(8)).toMatchObject([{ id: 'C14', locator: { section: 1, paragraph: 2, sentence: 1 } }]);
    expect(
      runHere(verify, [join(folder.dir, '..', 'edited.txt'), '--id', 'pier', '--dist', folder.dir]).output
    ).toMatch(/C08 › locator[^]*C12 › locator/);
  });

  property(
    [fc.array(fc.constantFrom('keep', 'drop', 'edit', 'insert'), { minLength: 12, maxLength: 12 })],
    'keeps the id of every claim whose sentence is still there',
    (edits) => {
      rmSync(join(folder.dir, 'drafts/pier'), { recursive: true, force: true });
      rmSync(join(folder.dir, 'documents/pier.yaml'), { force: true });
      const sentences = edits.map((_, i) => `The mine of Lund sold ${i + 2} tonnes.`);
      const edited = edits.flatMap((edit, i) => {
        if (edit === 'drop') return [];
        if (edit === 'edit') return [sentences[i]!.replace('sold', 'lost')];
        return edit === 'insert' ? [`Berg came ${i + 2} times.`, sentences[i]!] : [sentences[i]!];
      });
      fc.pre(edits.filter((edit) => edit === 'keep' || edit === 'insert').length > 3);
      run(write('a.txt', sentences.join(' ')), '--id', 'pier');
      const before = stubs('pier');
      expect(run(write('a.txt', edited.join(' ')), '--id', 'pier').code).toBe(0);
      const after = stubs('pier');
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      const now = outline('pier').sections[0]!.paragraphs[0]!.map((one) => one.slice(0, 12));
      for (const { id, locator } of before) {
        const kept = after.find((one) => one.id === id)!;
        expect(kept.locator.hash).toBe(locator.hash);
        if (now.includes(locator.hash)) expect(now[kept.locator.sentence - 1]).toBe(locator.hash);
      }
    },
    30
  );

  it('brings the outline of the story’s document up to date and leaves the ledger alone', () => {
    const ledger = folder.read('claims.yaml');
    const changed = write('edited.txt', source.replace('nine dark years', 'ten dark years'));
    expect(run(changed, '--id', 'harbour-report').output).toMatch(
      /changed +1\.1\.1 +line 1 +C01 \(content\/claims\.yaml:1\)/
    );
    expect(folder.read('claims.yaml')).toBe(ledger);
    expect(folder.read('documents/harbour-report.yaml')).toContain('title: The crossing');
    expect(folder.has('drafts')).toBe(false);
    expect(readStory(folder.dir).problems).toEqual([]);
  });
});

describe('ingest of bad input', () => {
  it.each<[string, () => string, RegExp]>([
    ...listBadFiles((content) => write('a.txt', content)),
    ['a file of white space', () => write('a.txt', ' \n\t\n'), /is empty/],
    ['a file without words', () => write('a.txt', '***\n!!!\n'), /no sentence/],
    ['a PDF', () => write('a.txt', '%PDF-1.7 \u0001'), /PDF/],
    ['Latin-1', () => write('a.txt', Buffer.from('One line.\nCaf\u00e9 is two.', 'latin1')), /a\.txt:2 +is not UTF-8/],
    ['UTF-16 without its mark', () => write('a.txt', Buffer.from('Some text.', 'utf16le')), /UTF-16/],
    ['UTF-8 read as Windows-1252', () => write('a.txt', 'Itâ€™s gone. We donâ€™t know.'), /another encoding/],
    ['a path that is not there', () => join(folder.dir, 'none.txt'), /none\.txt does not exist/],
    ['a folder', () => folder.dir, /is not a file/],
    ['HTML nested without end', () => write('a.html', `<main>${'<div>'.repeat(60_000)}Text.`), /nested too deeply/],
    ['HTML with nothing but scripts', () => write('a.html', '<p><script>Text. More.</script></p>'), /no sentence/]
  ])('refuses %s, and writes nothing', (_, create, message) => {
    const file = create();
    const before = folder.readAll();
    const { code, output } = run(file, '--id', 'pier');
    expect(code).toBe(1);
    expect(output).toMatch(message);
    expect(folder.readAll()).toEqual(before);
  });

  it('refuses an id that another document has', () => {
    const before = folder.readAll();
    const other = write('other.txt', 'Nothing here is known. Not one sentence is. A third has none.');
    expect(run(other, '--id', 'harbour-report')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/taken.*“Report/)
    });
    expect(folder.readAll()).toEqual(before);
  });

  it('refuses an id of which drafts are left', () => {
    run(text, '--id', 'pier');
    rmSync(join(folder.dir, 'documents/pier.yaml'));
    expect(run(text, '--id', 'pier')).toMatchObject({ code: 1, output: expect.stringContaining('is taken') });
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
    const { code, output } = run(...args);
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
    run(text, '--id', 'plain');
    expect(run(write('a.txt', change(source)), '--id', 'other').code).toBe(0);
    expect(outline('other')).toEqual(outline('plain'));
  });

  it('reads a text without headings as one section, and says so', () => {
    const { code, output } = run(write('a.txt', 'One sentence here. Another there.'), '--id', 'pier');
    expect([code, output]).toEqual([0, expect.stringContaining('No headings were found')]);
    expect(outline('pier').sections).toHaveLength(1);
  });

  it('reads one paragraph of 200,000 words, and doubts it', () => {
    const words = 'The lamp of Sandholm cost 12 crowns and burns for two hundred and nine nights a year now. '.repeat(
      11_500
    );
    const { code, output } = run(write('a.txt', words), '--id', 'pier');
    expect([code, output]).toEqual([0, expect.stringContaining('were its line breaks lost?')]);
  });

  it('reads and proves one sentence of 200,000 words', () => {
    const single = Array.from({ length: 66_000 }, (_, i) => `mine ${i} and`).join(' ');
    expect(run(write('b.txt', single), '--id', 'quay').code).toBe(0);
    expect(runHere(verify, [join(folder.dir, '../b.txt'), '--id', 'quay', '--dist', folder.dir]).code).toBe(0);
  });

  it('takes up 1 MB within seconds', () => {
    const paragraph = (i: number) =>
      `Section ${i} Heading\nThe mine of Lund ${i} sold 40% for $${i} million in May 2025. Then it was silent, and nobody in the valley spoke.`;
    const file = write('a.txt', Array.from({ length: 7500 }, (_, i) => paragraph(i)).join('\n'));
    const start = performance.now();
    expect(run(file, '--id', 'pier').code).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('leaves no half-written file where one cannot be written', () => {
    writeFileSync(join(folder.dir, 'drafts'), 'a file in the place of the folder');
    const before = folder.readAll();
    expect(() => run(text, '--id', 'pier')).toThrow();
    expect(folder.readAll()).toEqual(before);
  });
});
