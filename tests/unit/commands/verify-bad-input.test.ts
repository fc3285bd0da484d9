import { describe, expect, it } from 'vitest';
import { verify } from '../../../src/commands/verify/verify.ts';
import { listBadFiles } from '../../support/bad-files.ts';
import { runHere } from '../../support/content-folder.ts';
import { reportFile, reportText, toReport } from '../../support/harbour-report.ts';
import { createVerify } from '../../support/verify.ts';

const { folder, run, change } = createVerify();

describe('verify of bad input', () => {
  it.each<[string, () => string, RegExp]>([
    ...listBadFiles((content) => folder.write('a.txt', content)),
    ['Latin-1', () => folder.write('a.txt', Buffer.from('Caf\u00e9.', 'latin1')), /a\.txt:1 +is not UTF-8/],
    ['a path that is not there', () => 'none.txt', /none\.txt does not exist/],
    ['no headings', () => folder.write('a.txt', reportText.replace(/^The Crossing.*\n/mu, '')), /sentence 1\.3\.1/],
    ['one paragraph of 200,000 words', () => folder.write('a.txt', 'A word and another. '.repeat(50_000)), /0 of 10/],
    ['HTML with nothing but scripts', () => folder.write('a.html', '<script>Text. More.</script>'), /no sentence/]
  ])('refuses %s', (_, create, message) => {
    const { code, output } = run(create());
    expect(code).toBe(1);
    expect(output).toMatch(message);
  });

  it.each([
    ['CRLF', reportText.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${reportText}`],
    ['RTL marks', reportText.replaceAll(' 18 ', ' \u200f18\u200f ')]
  ])('proves the ledger through %s', (_, text) => expect(run(folder.write('a.txt', text)).code).toBe(0));

  it('proves it against HTML with scripts', () => expect(run(toReport('html')).code).toBe(0));

  it('asks for ingest where a document is not known, or has no outline', () => {
    expect(run(reportFile, 'pier')).toMatchObject({ code: 1, output: expect.stringContaining('npm run ingest') });
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
    expect(runHere(verify, [reportFile, '--id', 'harbour-report', '--dist', 'nowhere'])).toMatchObject({
      code: 1,
      output: expect.stringContaining('nowhere does not exist')
    }));

  it('explains its usage', () =>
    expect(runHere(verify, [])).toMatchObject({ code: 2, output: expect.stringContaining('Usage: npm run verify') }));
});
