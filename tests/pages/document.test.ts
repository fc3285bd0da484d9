import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verify } from '../../src/commands/verify/verify.ts';
import { fromRoot } from '../../src/commands/tools.ts';
import { runHere } from '../support/content-folder.ts';
import { story } from '../support/content.ts';

/** The document is not ours to publish; this runs where it lies beside the checkout. */
const document = fromRoot(`../shared/documents/${story.document.id}.txt`);

describe.skipIf(!existsSync(document))('built pages', () => {
  it('hold no long run of the document’s words', () => {
    const { code, output } = runHere(verify, [document, '--id', story.document.id, '--dist', fromRoot('dist')]);
    expect([code, output]).toEqual([0, expect.stringContaining('Everything holds.')]);
  });
});
