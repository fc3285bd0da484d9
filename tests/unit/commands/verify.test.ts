import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '../../../src/commands/verify/verify.ts';
import { fromRoot } from '../../../src/commands/tools.ts';
import { listBadFiles } from '../../support/bad-files.ts';
import { createContentFolder, runHere, type ContentFolder } from '../../support/content-folder.ts';

const document = fromRoot('tests/fixtures/documents/harbour-report.txt');
const source = readFileSync(document, 'utf8');
let folder: ContentFolder;
let dist: string;
beforeEach(() => {
  folder = createContentFolder();
  dist = join(folder.dir, '../built');
  mkdirSync(dist);
});
afterEach(() => folder.remove());

const run = (file = document, id = 'harbour-report') => runHere(verify, [file, '--id', id, '--dist', dist]);
const change = (name: string, from: string, to: string): void => {
  const before = folder.read(name);
  expect(before).toContain(from);
  writeFileSync(join(folder.dir, name), before.replace(from, to));
};
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder.dir, '..', name);
  writeFileSync(path, content);
  return path;
};
/** Thirteen words of the fixture's document. */
const stolen = 'after nine dark years. Nobody on the island had asked for it';

describe('verify', () => {
  it('finds nothing wrong in a sound ledger', () =>
    expect(run()).toMatchObject({ code: 0, output: expect.stringContaining('10 sentences, 5 claims, 2 values') }));

  it('changes nothing', () => {
    const before = folder.readAll();
    run();
    expect(folder.readAll()).toEqual(before);
  });

  it('names file, line and field of a value that the sentence does not hold', () => {
    change('claims.yaml', "value: '2018-11'", "value: '2018-12'");
    const { code, output } = run();
    expect(code).toBe(1);
    expect(output).toMatch(/content\/claims\.yaml:9 {2}C01 › values\n +found: +2018-12\n +expected: .*1\.1\.1.*line 1/);
  });

  it.each([
    ['another number', 'value: 18,', 'value: 19,', 'C02 › values'],
    ['another unit', 'unit: nautical miles', 'unit: km', 'C02 › values'],
    [
      'another sentence',
      'section: 1, paragraph: 2, sentence: 1',
      'section: 1, paragraph: 2, sentence: 2',
      'C02 › values'
    ],
    ['a sentence that is not there', 'paragraph: 2, sentence: 3', 'paragraph: 9, sentence: 3', 'C03 › locator'],
    ['another hash', 'paragraph: 2, sentence: 3', "paragraph: 2, sentence: 3, hash: '000000000000'", 'C03 › locator']
  ])('finds a claim with %s', (_, from, to, field) => {
    change('claims.yaml', from, to);
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining(field) });
  });

  it('says where the sentence of a claim stands now', () => {
    change(
      'claims.yaml',
      'section: 2, paragraph: 1, sentence: 4',
      "section: 1, paragraph: 1, sentence: 2, hash: 'e070c88bb971'"
    );
    expect(run().output).toContain('2.1.4, where the claim’s sentence stands now');
  });

  it('finds every sentence of the document that changed, came or went', () => {
    const { code, output } = run(
      write('a.txt', source.replace('nine dark', 'ten dark').replace(' Since then two men row whoever pays.', ''))
    );
    expect(code).toBe(1);
    expect(output).toMatch(/a\.txt:1 {2}sentence 1\.1\.1/);
    expect(output).toMatch(/sentence 2\.1\.3\n +found: +no such sentence/);
  });

  it('knows another document', () =>
    expect(run(write('a.txt', 'Nothing is known. Not a word is.'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('0 of 10 sentences')
    }));
});

describe('verify of words', () => {
  it('finds runs of more than ten words in chapters, claims and other content', () => {
    change('claims.yaml', 'The lamp at Sandholm', `The lamp, ${stolen}, at Sandholm`);
    const chapter = 'chapters/01-the-lamp/index.mdx';
    writeFileSync(
      join(folder.dir, chapter),
      `${folder.read(chapter)}\nIt shone <Claim id="C01">${stolen.slice(0, 30)}</Claim>${stolen.slice(30)}.\n`
    );
    const { code, output } = run();
    expect(code).toBe(1);
    const line = folder.read(chapter).trimEnd().split('\n').length;
    expect(output).toContain(`content/${chapter}:${line}  the text`);
    expect(output).toMatch(
      /content\/claims\.yaml:2 {2}the text\n +found: +12 words in a row of .*:1, “after nine dark years … had asked for it”/
    );
  });

  it('lets ten words stand, and the title of a source', () => {
    change(
      'claims.yaml',
      'The lamp at Sandholm',
      'The lamp, after nine dark years, nobody on the island had asked, at Sandholm'
    );
    expect(run().code).toBe(0);
    change('evidence.yaml', 'title: ', `title: ${stolen.replace('.', ',')} `);
    expect(run().code).toBe(0);
    writeFileSync(
      join(dist, 'index.html'),
      `<p>See ${/title: (.*)/.exec(folder.read('evidence.yaml'))![1]!.replace(/^'|'$/g, '')}.</p>`
    );
    expect(run().output).toContain('Everything holds');
  });

  it.each([
    [
      'text over many elements',
      `<p>It shone ${stolen.replace('Nobody', '<b>Nobody</b><a href="#note-1"><span class="visually-hidden">Note </span>1</a>')}.</p>`
    ],
    ['an attribute', `<p><img src="a.png" alt="${stolen}"></p>`],
    ['structured data', `<script type="application/ld+json">${JSON.stringify({ a: [{ b: stolen }] })}</script>`]
  ])('finds them in %s of a built page', (_, html) => {
    writeFileSync(join(dist, 'index.html'), `<!doctype html>\n<title>A</title>\n${html}`);
    expect(run()).toMatchObject({ code: 1, output: expect.stringMatching(/index\.html:3 {2}the text/) });
  });

  it('finds them in data files', () => {
    writeFileSync(join(dist, 'claims.json'), JSON.stringify({ claims: [{ text: stolen }] }));
    writeFileSync(join(dist, 'claims.csv'), `id,text\nC01,"${stolen}"\n`);
    expect(run().output).toMatch(/claims\.csv:2 [^]*claims\.json:1 /);
  });

  it('lets text fragments hold four words at each end', () => {
    const page = (fragment: string) =>
      writeFileSync(join(dist, 'index.html'), `<a href="https://a.example/#:~:text=${fragment}">Read</a>`);
    page('Boats%20could%20use%20the,Kaldnes%20from%20February%202018');
    expect(run().code).toBe(0);
    page('Boats%20could%20use%20the%20lock');
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining('at most 4 words at each end') });
  });
});

describe('verify of bad input', () => {
  it.each<[string, () => string, RegExp]>([
    ...listBadFiles((content) => write('a.txt', content)),
    ['Latin-1', () => write('a.txt', Buffer.from('Caf\u00e9.', 'latin1')), /a\.txt:1 +is not UTF-8/],
    ['a path that is not there', () => 'none.txt', /none\.txt does not exist/],
    ['no headings', () => write('a.txt', source.replace(/^The Crossing.*\n/mu, '')), /sentence 1\.3\.1/],
    ['one paragraph of 200,000 words', () => write('a.txt', 'A word and another. '.repeat(50_000)), /0 of 10/],
    ['HTML with nothing but scripts', () => write('a.html', '<script>Text. More.</script>'), /no sentence/]
  ])('refuses %s', (_, create, message) => {
    const { code, output } = run(create());
    expect(code).toBe(1);
    expect(output).toMatch(message);
  });

  it.each([
    ['CRLF', source.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${source}`],
    ['RTL marks', source.replaceAll(' 18 ', ' \u200f18\u200f ')]
  ])('proves the ledger through %s', (_, text) => expect(run(write('a.txt', text)).code).toBe(0));

  it('proves it against HTML with scripts', () =>
    expect(run(fromRoot('tests/fixtures/documents/harbour-report.html')).code).toBe(0));

  it('asks for ingest where a document is not known, or has no outline', () => {
    expect(run(document, 'pier')).toMatchObject({ code: 1, output: expect.stringContaining('npm run ingest') });
    change(
      'documents/harbour-report.yaml',
      folder.read('documents/harbour-report.yaml').split('outline:')[1]!,
      ' { sections: [] }\n'
    );
    change('documents/harbour-report.yaml', 'outline: { sections: [] }\n', '');
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining('has no outline') });
  });

  it('reports a claim of a wrong form', () => {
    change('claims.yaml', 'kind: event', 'kind: perhaps');
    expect(run()).toMatchObject({ code: 1, output: expect.stringContaining('C01 › kind') });
  });

  it('reports YAML that is none', () => {
    change('claims.yaml', '- id: C02', '- id: [C02');
    expect(run()).toMatchObject({
      code: 1,
      output: expect.stringMatching(/content\/claims\.yaml:\d+ +is not valid YAML/)
    });
  });

  it('reports a folder of built pages that is not there', () =>
    expect(runHere(verify, [document, '--id', 'harbour-report', '--dist', 'nowhere'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('nowhere does not exist')
    }));

  it('explains its usage', () =>
    expect(runHere(verify, [])).toMatchObject({ code: 2, output: expect.stringContaining('Usage: npm run verify') }));
});
