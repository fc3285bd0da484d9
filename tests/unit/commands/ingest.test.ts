import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as prettier from 'prettier';
import { verify } from '../../../src/commands/verify/verify.ts';
import { fromRoot } from '../../../src/commands/tools.ts';
import { readStory } from '../../../src/loader/story.ts';
import { claimSchema } from '../../../src/schemas/claim.ts';
import { createContentFolder, createContentFolders, runHere } from '../../support/content-folder.ts';
import { reportFile, toReport } from '../../support/harbour-report.ts';
import { readOutline, readStubs, runIngest } from '../../support/ingest.ts';

const folder = createContentFolders();

describe('ingest', () => {
  it('keeps bibliography and hashes of a new document, and no word of its text', () => {
    const { code, output } = runIngest(toReport('txt'), '--id', 'pier', '--title', 'The pier', '--date', '2019-05-20');
    expect([code, output]).toEqual([0, expect.stringContaining('3 sections, 4 paragraphs, 10 sentences')]);
    expect(parse(folder.read('documents/pier.yaml'))).toMatchObject({
      id: 'pier',
      title: 'The pier',
      date: '2019-05-20',
      language: 'en'
    });
    expect(
      readOutline(folder, 'pier').sections.map(({ n, paragraphs }) => [n, ...paragraphs.map(({ length }) => length)])
    ).toEqual([
      [1, 2, 3],
      [2, 4],
      [3, 1]
    ]);
    expect(
      readOutline(folder, 'pier')
        .sections.flatMap(({ paragraphs }) => paragraphs.flat())
        .join('')
    ).toMatch(/^[0-9a-f]{640}$/);
    for (const [name, content] of Object.entries(folder.readAll()).filter(([name]) => name.includes('pier')))
      expect([name, /lamp|thanks|slept|Rows/.exec(content)]).toEqual([name, null]);
  });

  it('reads the same sentences in plain text, Markdown and HTML', () => {
    for (const extension of ['txt', 'md', 'html'] as const)
      expect(runIngest(toReport(extension), '--id', extension).code).toBe(0);
    expect(readOutline(folder, 'md')).toEqual(readOutline(folder, 'txt'));
    expect(readOutline(folder, 'html')).toEqual(readOutline(folder, 'txt'));
  });

  it('proposes claims with their values, each of which the document holds, and a chapter for each section', () => {
    runIngest(reportFile, '--id', 'pier');
    const found = readStubs(folder, 'pier');
    expect(found.map(({ id }) => id)).toEqual(['C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13']);
    for (const stub of found) expect(claimSchema.safeParse(stub).error).toBeUndefined();
    expect(found[2]!.values).toEqual([
      { raw: '€1.2 million', value: 1.2, unit: 'million EUR', kind: 'number' },
      { raw: '3.5%', value: 3.5, unit: 'percent', kind: 'number' }
    ]);
    expect(found.every(({ document }) => document === 'pier')).toBe(true);
    expect(folder.read('drafts/pier/chapters/02-section-2/index.mdx')).toContain('document: pier');
    expect(runHere(verify, [reportFile, '--id', 'pier', '--dist', folder.dir])).toMatchObject({ code: 0 });
  });

  it('writes what the formatter leaves alone, and what the site can live with', async () => {
    runIngest(reportFile, '--id', 'pier', '--title', `It's "new": 100 %`, '--url', 'https://pier.example/?a=1#b');
    const options = await prettier.resolveConfig(fromRoot('package.json'));
    for (const [name, content] of Object.entries(folder.readAll()).filter(([name]) => name.includes('pier')))
      expect([name, await prettier.check(content, { ...options, plugins: [], filepath: name })]).toEqual([name, true]);
    expect(readStory(folder.dir).problems).toEqual([]);
  });

  it('gives the same files every time', () => {
    runIngest(reportFile, '--id', 'pier');
    const first = folder.readAll();
    folder.remove();
    Object.assign(folder, createContentFolder());
    runIngest(reportFile, '--id', 'pier');
    expect(folder.readAll()).toEqual(first);
  });
});
