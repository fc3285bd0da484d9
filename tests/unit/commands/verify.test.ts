import { describe, expect, it } from 'vitest';
import { reportText } from '../../support/harbour-report.ts';
import { createVerify } from '../../support/verify.ts';

const { folder, run, change } = createVerify();

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

  it.each([
    ['start', 'a rower stopped', 'Boats could use the'],
    ['end', 'Boats could use, end: a rower stopped', 'Boats could use the'],
    ['end', 'Kaldnes from February 2018, end: Boats could use', 'Boats could use the']
  ])('finds a fragment whose %s the sentence does not hold', (end, words, first) => {
    change('claims.yaml', 'id: C03', `id: C03\n  fragment: { start: ${words} }`);
    const line =
      folder
        .read('claims.yaml')
        .split('\n')
        .findIndex((one) => one.includes('fragment')) + 1;
    const { code, output } = run();
    expect(code).toBe(1);
    expect(output).toContain(`content/claims.yaml:${line}  C03 › fragment › ${end}`);
    expect(output).toMatch(new RegExp(`expected: +one to 4 words of sentence 1\\.2\\.3.*\\n.*{ start: ${first}`));
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
      folder.write(
        'a.txt',
        reportText.replace('nine dark', 'ten dark').replace(' Since then two men row whoever pays.', '')
      )
    );
    expect(code).toBe(1);
    expect(output).toMatch(/a\.txt:1 {2}sentence 1\.1\.1/);
    expect(output).toMatch(/sentence 2\.1\.3\n +found: +no such sentence/);
  });

  it('knows another document', () =>
    expect(run(folder.write('a.txt', 'Nothing is known. Not a word is.'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('0 of 10 sentences')
    }));
});
