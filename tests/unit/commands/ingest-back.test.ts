import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verify } from '../../../src/commands/verify/verify.ts';
import { fc, test as property } from '../lib/provenance/property.ts';
import { createContentFolders, runHere } from '../../support/content-folder.ts';
import { readOutline, readStubs, runIngest } from '../../support/ingest.ts';

const folder = createContentFolders();

const first = `The mine

The mine opened in 2019. It cost $3 million. It made 10 tonnes.

Workers came from Quito in 2020. They left.

The port

The port closed in 2021. It cost $4 million.
`;
const second = `New intro of 2018 here.

${first
  .replace('$3 million', '$5 million')
  .replace('10 tonnes.', '10 tonnes. Boeing bought 7 tonnes.')
  .replace(/Workers.*\n\n/u, '')}`;

const take = (text: string) => runIngest(folder.write('mine.txt', text), '--id', 'mine');
const readLocators = () => readStubs(folder, 'mine').map(({ id, locator }) => [id, locator] as const);
const readTitles = () =>
  (parse(folder.read('documents/mine.yaml')) as { sections: { title: string }[] }).sections.map(({ title }) => title);

describe('ingest of a document that changed', () => {
  it('takes no sentence for the change of one in another paragraph', () => {
    take(first);
    const { output } = take(second);
    expect(output).toContain('2 new, 1 changed, 2 vanished, 4 moved');
    expect(output).toMatch(/new +2\.1\.4 +line 5\n/);
    expect(output).toMatch(/changed +2\.1\.2 +line 5 +C07 /);
    expect(output).toMatch(/vanished +1\.2\.1 +C09 /);
    expect(readStubs(folder, 'mine').at(-1)).toMatchObject({ id: 'C13', locator: { section: 2, sentence: 4 } });
  });

  it('gives no two sections one title of its own', () => {
    take(first);
    expect(readTitles()).toEqual(['Lead', 'Section 2']);
    take(second);
    expect(readTitles()).toEqual(['Lead', 'Section 2', 'Section 3']);
    take(first);
    expect(readTitles()).toEqual(['Lead', 'Section 2']);
  });

  it('moves the claim of a sentence that changed along with it', () => {
    take(first);
    take(second);
    const { hash } = readStubs(folder, 'mine')[1]!.locator;
    expect(readStubs(folder, 'mine')[1]!.locator).toEqual({ section: 2, paragraph: 1, sentence: 2, hash });
    expect(hash).not.toBe(readOutline(folder, 'mine').sections[1]!.paragraphs[0]![1]!.slice(0, 12));
  });
});

describe('ingest of a document that was changed back', () => {
  it('brings claims back to life, and proposes no other ones', () => {
    take(first);
    const before = readLocators();
    take(second);
    const { output } = take(first);
    expect(output).toMatch(/new +1\.2\.1 +line 5 +C09 /);
    expect(output).toMatch(/changed +1\.1\.2 +line 3 +C07 /);
    expect(output).not.toContain('Proposed');
    expect(readLocators().slice(0, before.length)).toEqual(before);
    expect(readLocators().map(([id]) => id)).toEqual(['C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13']);
    const proof = runHere(verify, [join(folder.dir, '../mine.txt'), '--id', 'mine', '--dist', folder.dir]).output;
    expect(proof).not.toMatch(/C(?:0\d|1[01]) ›/);
    // The claims of what vanished are for their author to remove.
    expect(proof).toMatch(/C12 › locator[^]*C13 › locator/);
  });

  it('keeps claims of sentences of the same words apart, and those of one sentence together', () => {
    const text =
      'Lund came in 2018. They paid 3 crowns.\n\nBerg came in 2019. They paid 3 crowns.\n\nIt ended in 2020.';
    take(text);
    const draft = join(folder.dir, 'drafts/mine/claims.yaml');
    writeFileSync(
      draft,
      folder
        .read('drafts/mine/claims.yaml')
        .replace(/- id: C09[^]*?\n\n/u, '$&$&')
        .replace('C09', 'C11')
    );
    const before = readLocators();
    take(text.replace('2019. They paid 3 crowns.', '2019.'));
    expect(readLocators()).toEqual(before);
    take(`A new one.\n\n${text}`);
    const moved = before.map(([id, one]) => [id, { ...one, paragraph: one.paragraph + 1 }]);
    expect(readLocators()).toEqual(moved);
    take(text);
    expect(readLocators()).toEqual(before);
  });

  property(
    [fc.array(fc.constantFrom('keep', 'drop', 'edit', 'insert', 'part'), { minLength: 9, maxLength: 9 })],
    'gives each sentence one claim',
    (edits) => {
      rmSync(join(folder.dir, 'drafts/mine'), { recursive: true, force: true });
      rmSync(join(folder.dir, 'documents/mine.yaml'), { force: true });
      const sentences = edits.map((_, i) => `The mine of Lund sold ${i + 2} tonnes.`);
      const edited = edits.flatMap((edit, i) => {
        if (edit === 'drop') return [];
        if (edit === 'edit') return [sentences[i]!.replace('sold', 'lost')];
        if (edit === 'part') return [`${sentences[i]!}\n\n`];
        return edit === 'insert' ? [`Berg came ${i + 2} times.`, sentences[i]!] : [sentences[i]!];
      });
      fc.pre(edits.filter((edit) => edit !== 'drop' && edit !== 'edit').length > 3);
      take(sentences.join(' '));
      const before = readLocators();
      take(edited.join(' '));
      expect(take(sentences.join(' ')).code).toBe(0);
      const after = readLocators();
      expect(after.slice(0, before.length)).toEqual(before);
      expect(new Set(after.map(([, { hash }]) => hash)).size).toBe(after.length);
      expect(take(sentences.join(' ')).output).toContain('no file was written');
    },
    30
  );
});
