import { z } from 'zod';
import { field, text } from './fields.ts';

/** A row of /data/v1/report.json: one thing that the build counts about its own checks. */
export const reportSchema = z.strictObject({
  id: text('Id of the row, published for ever.', 'claims-used'),
  measure: text('What is counted, in words.', 'Claims of the document that the chapters use'),
  chapter: text('Slug of the chapter that it is counted in; left out, it is the whole story.', 'copperbelt').optional(),
  family: text('Id of the family of verdicts that is counted.', 'confirmed').optional(),
  count: field(z.int().min(0), 'How many.'),
  of: field(z.int().min(0), 'Out of how many.'),
  definition: text('How it is counted.', 'Claims marked in text, papers and figures, each once.')
});
export type ReportRow = z.infer<typeof reportSchema>;
