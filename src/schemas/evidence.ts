import { z } from 'zod';
import { claimId, evidenceId, field, language, origins, setAside, text, webAddress } from './fields.ts';
import { date } from './date.ts';

/** content/evidence.yaml: one thing that the public record says, with where it can be read. */
export const evidenceSchema = z.strictObject({
  id: evidenceId,
  title: text('Title of the page or work, as published.', 'Project Vault: promises and pitfalls'),
  publisher: text('Who published it; "our calculation" for arithmetic of ours.', 'Primicias'),
  url: webAddress('Where it can be read; left out for a calculation.').optional(),
  copyAt: text('Name of the site, where the address is a copy on another site.', 'zhongyi333.com').optional(),
  kind: text('Kind of source.', 'news'),
  origin: field(
    z.enum(origins),
    'Whose voice it is: readers sort sources by it, and the document and our own arithmetic count for no source of their own.'
  ),
  date: date('When it was published.').optional(),
  language,
  read: date('When it was read.'),
  licence: field(
    z.string().trim().min(1).default('rights with the publisher'),
    'Terms under which it may be used, as far as known; left out, the rights are the publisher’s.',
    { expected: 'some text', example: 'US public domain' }
  ),
  says: text('What it says, in our own words.', 'Talks, not deliveries.'),
  relation: field(
    z.enum(['corroborates', 'contradicts', 'qualifies', 'context']),
    'What it does to the claims it is about.'
  ),
  claims: field(z.array(claimId).default([]), 'Claims that it is about.'),
  note: text('A caution about the source.', 'Archived copy.').optional(),
  setAside
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** content/sources.yaml: what was looked for and not found, and how the record was read. */
export const notFoundSchema = z.strictObject({
  id: text('Id of the search.', 'kipushi-deliveries'),
  claims: field(z.array(claimId), 'Claims that it is about.'),
  sought: text('What was looked for.', 'A report of a delivery.'),
  result: text('What came of it.', 'Not found.')
});
export type NotFound = z.infer<typeof notFoundSchema>;
