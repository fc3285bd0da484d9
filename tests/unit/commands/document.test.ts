import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../../src/commands/ingest/document.ts';
import { ingest } from '../../../src/commands/ingest/ingest.ts';
import { readSource } from '../../../src/commands/ingest/source.ts';
import { verify } from '../../../src/commands/verify/verify.ts';
import { fromRoot } from '../../../src/commands/tools.ts';
import { formatLocator, selectSentences } from '../../../src/lib/provenance/reading.ts';
import { toNormal } from '../../../src/lib/provenance/normal.ts';
import { createContentFolder, runHere, type ContentFolder } from '../../support/content-folder.ts';
import { story } from '../../support/content.ts';

/** The story's own document is not ours to publish; these tests run where it lies beside the checkout. */
const document = fromRoot(`../shared/documents/${story.document.id}.txt`);
const facts = fromRoot('../shared/facts/claims.yaml');

describe.skipIf(!existsSync(document))('the document of the story', () => {
  let folder: ContentFolder;
  beforeAll(() => {
    folder = createContentFolder('content');
  });
  afterAll(() => folder.remove());

  const read = () => readDocument(readSource(document)).reading;

  it('has a lead, four titled parts and a caption', () =>
    expect(read().sections.map(({ part }) => part)).toEqual([
      'lead',
      'titled',
      'titled',
      'titled',
      'titled',
      'caption'
    ]));

  it.skipIf(!existsSync(facts))('holds every claim where its locator says', () => {
    const { claims } = parse(readFileSync(facts, 'utf8')) as { claims: { id: string; quote: string }[] };
    const sentences = selectSentences(read()).map((one) => ({ ...one, normal: toNormal(one.text) }));
    expect(claims).toHaveLength(55);
    const places = claims.map(({ id, quote }) => [
      id,
      sentences.filter(({ normal }) => normal.includes(toNormal(quote))).map(formatLocator)
    ]);
    expect(places).toEqual(
      claims.map(({ id }) => [id, [formatLocator(story.claims.find((claim) => claim.id === id)!.locator)]])
    );
  });

  it('is the one that the outline was made from, and proves the ledger', () => {
    const dist = join(folder.dir, '../built');
    mkdirSync(dist);
    const { code, output } = runHere(verify, [document, '--id', story.document.id, '--dist', dist]);
    expect([code, output]).toEqual([0, expect.stringContaining('55 claims')]);
  });

  it('needs no new outline', () =>
    expect(runHere(ingest, [document, '--id', story.document.id])).toMatchObject({
      code: 0,
      output: expect.stringContaining('0 new, 0 changed, 0 vanished, 0 moved')
    }));

  it('can be taken up afresh under another id, and proved', () => {
    expect(runHere(ingest, [document, '--id', 'afresh']).code).toBe(0);
    expect(folder.has('drafts/afresh/chapters/06-section-6/index.mdx')).toBe(true);
    expect(runHere(verify, [document, '--id', 'afresh', '--dist', join(folder.dir, '../built')]).code).toBe(0);
  });
});
