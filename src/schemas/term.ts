import { z } from 'zod';
import { field, setAside, slug, sourceFields, text, webAddress } from './fields.ts';

/** content/glossary.yaml: a word that a seventeen-year-old would not know. */
export const termSchema = z.strictObject({
  id: slug('Id of the term, published for ever.', 'sx-ew'),
  term: text('The term.', 'SX-EW'),
  aliases: field(z.array(z.string()).default([]), 'Other names.'),
  definition: text('What it means, in one plain sentence.', 'Ore that has been enriched for shipping.'),
  source: z.strictObject({
    title: text('Source.', 'USGS'),
    url: webAddress('Where it can be read.'),
    ...sourceFields
  }),
  basis: text('Whether the source defines the term or shows its use.', 'own wording; source shows the fact'),
  setAside
});
export type Term = z.infer<typeof termSchema>;
