import { z } from 'zod';
import { claimId, evidenceId, field, setAside, slug, text } from './fields.ts';
import { date } from './date.ts';

/** content/events/<lane>.yaml: one dated event. */
export const eventSchema = z.strictObject({
  id: slug('Id of the event, published for ever.', 'heavy-load-trial'),
  title: text('What happened, in a few words.', 'Heavy-load trial passed'),
  summary: text('What happened, in one or two sentences.', 'By the company’s account the plant passed its trial.'),
  date: date('When, as far as it is known.'),
  lane: slug('Lane of the timeline, as in site.yaml.', 'mirador'),
  status: field(
    z.enum(['done', 'running', 'waiting', 'stopped']).default('done'),
    'State that the event leaves behind.'
  ),
  statedBy: text('Whose account it is.', 'the company'),
  inDocument: field(z.boolean(), 'True when the document mentions it, perhaps with a coarser date.'),
  priority: field(z.int().min(1).max(3).default(2), '1 keeps its label at every size, 3 gives it up first.'),
  claims: field(z.array(claimId).default([]), 'Claims about it.'),
  evidence: field(z.array(evidenceId).default([]), 'Evidence for it.'),
  assets: field(z.array(slug('Id of an asset.', 'mirador')).default([]), 'Assets that it concerns.'),
  setAside
});
export type StoryEvent = z.infer<typeof eventSchema>;
