import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verify } from '../../../src/commands/verify/verify.ts';
import { readStory } from '../../../src/loader/story.ts';
import { fc, test as property } from '../lib/provenance/property.ts';
import { createContentFolders, runHere } from '../../support/content-folder.ts';
import { reportFile, reportText } from '../../support/harbour-report.ts';
import { readOutline, readStubs, runIngest } from '../../support/ingest.ts';

const folder = createContentFolders();

describe('ingest again', () => {
  it('writes nothing where nothing changed', () => {
    runIngest(reportFile, '--id', 'pier');
    const before = folder.readAll();
    expect(runIngest(reportFile, '--id', 'pier')).toMatchObject({
      code: 0,
      output: expect.stringContaining('no file was written')
    });
    expect(folder.readAll()).toEqual(before);
  });

  it('merges, keeps ids and what authors wrote, and reports what is new, changed and vanished', () => {
    runIngest(reportFile, '--id', 'pier', '--title', 'The pier');
    const draft = join(folder.dir, 'drafts/pier/claims.yaml');
    const edited = `# A remark.\n${folder.read('drafts/pier/claims.yaml').replace('statement: To be written in our own words.', 'statement: A lamp was lit.')}`;
    writeFileSync(draft, edited);
    const before = readStubs(folder, 'pier');
    const changed = reportText
      .replace('In clear air', 'A sentence came in 2020.\nIn clear air')
      .replace('€1.2 million', '€1.4 million')
      .replace(' Since then two men row whoever pays.', '');
    const { code, output } = runIngest(folder.write('edited.txt', changed), '--id', 'pier', '--title', 'Another');
    expect(code).toBe(0);
    expect(output).toContain('1 new, 1 changed, 1 vanished, 3 moved');
    expect(output).toMatch(/changed +1\.3\.2 +line 3 +C08 \(content\/drafts\/pier\/claims\.yaml:\d+\)/);
    expect(output).toMatch(/vanished +2\.1\.3 +C12 /);
    expect(output).toContain('Kept the title');
    expect(parse(folder.read('documents/pier.yaml'))).toMatchObject({ title: 'The pier' });
    const after = readStubs(folder, 'pier');
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
      runIngest(folder.write('a.txt', sentences.join(' ')), '--id', 'pier');
      const before = readStubs(folder, 'pier');
      expect(runIngest(folder.write('a.txt', edited.join(' ')), '--id', 'pier').code).toBe(0);
      const after = readStubs(folder, 'pier');
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      const now = readOutline(folder, 'pier').sections[0]!.paragraphs[0]!.map((one) => one.slice(0, 12));
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
    const changed = folder.write('edited.txt', reportText.replace('nine dark years', 'ten dark years'));
    expect(runIngest(changed, '--id', 'harbour-report').output).toMatch(
      /changed +1\.1\.1 +line 1 +C01 \(content\/claims\.yaml:1\)/
    );
    expect(folder.read('claims.yaml')).toBe(ledger);
    expect(folder.read('documents/harbour-report.yaml')).toContain('title: The crossing');
    expect(folder.has('drafts')).toBe(false);
    expect(readStory(folder.dir).problems).toEqual([]);
  });
});
