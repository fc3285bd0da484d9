import { z } from 'zod';
import { claimId, evidenceId, field, setAside, slug, text } from './fields.ts';
import { date } from './date.ts';

const value = z.strictObject({
  raw: text('The value exactly as the document writes it, where `npm run ingest` found it.', '$10 billion').optional(),
  value: field(z.union([z.number(), z.string()]), 'The value, normalised: a number, an EDTF date or a name.'),
  kind: field(z.enum(['number', 'date', 'name']), 'What sort of value it is.'),
  unit: field(z.string().optional(), 'Unit of a number.', { expected: 'a unit', example: 'billion USD' }),
  approx: field(z.boolean().default(false), 'True where the document gives it as approximate.')
});

/** Words of an end of a passage; hyphens and points part words. More of the document's words are not ours to publish. */
const fragmentEnd = (description: string, example: string) =>
  field(z.string().regex(/^(?:[^\p{L}\p{N}]*[\p{L}\p{M}\p{N}’']+){1,4}[^\p{L}\p{N}]*$/u), description, {
    expected: 'one to four words of the document',
    example
  });

/** content/claims.yaml: one atomic statement of the document, in our words, with what the public record says of it. */
export const claimSchema = z.strictObject({
  id: claimId,
  document: slug(
    'Id of the document that states it; left out, it is the document of site.yaml.',
    'smm-key-anchor'
  ).optional(),
  statement: text(
    'What the document states, in our own words, as one sentence.',
    'Phase II was largely complete in May 2025.'
  ),
  kind: field(
    z.enum(['event', 'date', 'number', 'actor', 'asset', 'attribution', 'opinion']),
    'What sort of statement it is.'
  ),
  status: field(
    z.enum(['reported', 'attributed', 'argued']),
    'reported: the document states it; attributed: it says that somebody says so; argued: its own reasoning.'
  ),
  locator: z.strictObject({
    section: field(z.int().min(1), 'Section of the document, from 1; the lead and captions count.'),
    paragraph: field(z.int().min(1), 'Paragraph within the section, from 1.'),
    sentence: field(z.int().min(1), 'Sentence within the paragraph, from 1.'),
    hash: field(
      z
        .string()
        .regex(/^[0-9a-f]{12}$/)
        .optional(),
      'First digits of the hash of the sentence that the claim was written for.',
      { expected: 'twelve hexadecimal digits, in quotation marks', example: "'9f86d081884c'" }
    )
  }),
  fragment: field(
    z
      .strictObject({
        start: fragmentEnd('First words of the passage, exactly as the document has them.', 'light-load commissioning'),
        end: fragmentEnd('Last words of the passage, where it is longer than the first.', 'in July').optional()
      })
      .optional(),
    'By which words a browser finds the passage in the document.'
  ),
  subject: text('What the claim is about.', 'Mirador Phase II'),
  speaker: text('Who says so, for attributed claims.', 'the company').optional(),
  date: date('When it happened, by the document.').optional(),
  values: field(z.array(value).default([]), 'Numbers, dates and names that the claim carries.'),
  checkable: field(z.boolean(), 'False for opinions that no record could settle.'),
  lane: slug('Lane of the timeline that it belongs to.', 'mirador').optional(),
  notes: field(z.array(z.string()).default([]), 'Ambiguities and inconsistencies, in our words.'),
  verdict: field(z.string(), 'Verdict of the public record; site.yaml sorts verdicts into families.', {
    expected: 'a verdict that a family in site.yaml lists',
    example: 'qualified'
  }),
  reason: text('Why that verdict, in one sentence for the reader.', 'Only the developer says so.'),
  correction: text(
    'What is right instead, in a few words: it stands in the text beside the words of a contradicted claim.',
    'about 4,725 km'
  ).optional(),
  evidence: field(z.array(evidenceId).default([]), 'Evidence that the verdict rests on.'),
  setAside
});
export type Claim = z.infer<typeof claimSchema>;
