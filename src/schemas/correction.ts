import { z } from 'zod';
import { claimId, evidenceId, field, slug, text } from './fields.ts';

const ids = (what: string, example: string) =>
  field(z.array(slug(`Id of ${what}.`, example)).default([]), `Ids of ${what}.`);

/** content/corrections.yaml: what was wrong on this site and was put right; shown where it was, never taken away. */
export const correctionSchema = z.strictObject({
  id: slug('Id of the correction, published for ever.', 'loan-date'),
  date: field(z.iso.date(), 'Day on which it was put right.', { expected: 'a day', example: "'2026-03-01'" }),
  touches: field(
    z
      .strictObject({
        chapters: ids('chapters', 'last-signature'),
        claims: field(z.array(claimId).default([]), 'Ids of claims.'),
        evidence: field(z.array(evidenceId).default([]), 'Ids of evidence.'),
        events: ids('events', 'vault-launch'),
        assets: ids('assets', 'kipushi'),
        terms: ids('terms', 'offtake'),
        figures: ids('figures', 'one-clock')
      })
      .refine((touched) => Object.values(touched).some((list) => list.length > 0), 'at least one record'),
    'Records that it touches: their pages show it.',
    { expected: 'lists of ids', example: '{ claims: [C23], chapters: [opening-the-vault] }' }
  ),
  wrong: text('What was wrong, as one sentence.', 'The chapter gave the loan as paid out.'),
  right: text('What is right, as one sentence.', 'The loan was approved; nothing was paid out.'),
  reportedBy: text('Who reported it; readers by name only if they wish.', 'A reader')
});
export type Correction = z.infer<typeof correctionSchema>;
