import { z } from 'zod';
import { claimId, colourRole, evidenceId, field, language, markShape, slug, text, webAddress } from './fields.ts';
import { date } from './date.ts';

/** A stretch of a lane: what went on between two events. */
const laneSpanSchema = z.strictObject({
  date: date('When the stretch lasted; an open end is drawn to the as-of date and no further.'),
  status: field(
    z.enum(['done', 'running', 'waiting', 'stopped']),
    'What went on: waiting is drawn dotted, stopped is drawn as a gap.'
  ),
  label: text('What the stretch is, in a few words.', 'Waiting for a signature'),
  statedBy: text('Whose account it is.', 'the company'),
  claims: field(z.array(claimId).default([]), 'Claims that it rests on.'),
  evidence: field(z.array(evidenceId).default([]), 'Evidence that it rests on.')
});

const laneSchema = z.strictObject({
  id: slug('Id of the lane; events name it.', 'mirador'),
  label: text('Name of the lane as readers see it.', 'Mirador'),
  detail: text('A second line beside the name.', 'Phase II, Ecuador'),
  colour: colourRole,
  shape: markShape,
  spans: field(z.array(laneSpanSchema).default([]), 'Stretches drawn along the lane, in order.')
});

const alignmentSchema = z.strictObject({
  id: slug('Id of the class; assets name it, and so does show= in addresses.', 'in_play'),
  label: text('Name of the class as readers see it.', 'In play'),
  meaning: text('What puts an asset into this class.', 'Control is contested or changing.'),
  colour: colourRole,
  shape: markShape
});

const assetKindSchema = z.strictObject({
  id: slug('Id of the kind; assets name it, and so does kind= in addresses.', 'mine'),
  label: text('Name of the kind as readers see it.', 'Mines')
});

const verdictFamilySchema = z.strictObject({
  id: slug('Id of the family.', 'confirmed'),
  label: text('Name of the family as readers see it.', 'Confirmed'),
  meaning: text('What the family says of a claim.', 'Independent sources say the same.'),
  colour: colourRole,
  sign: field(
    z.enum(['tick', 'half', 'limit', 'cross', 'quote']),
    'Sign that stands for the family beside its colour, and the line under its words.'
  ),
  verdicts: field(z.array(z.string()).min(1), 'Verdicts of claims.yaml that belong to this family.')
});

const licenceSchema = z.strictObject({
  label: text('Name of the licence.', 'CC BY 4.0'),
  url: webAddress('Address of the licence text.').optional()
});

/** content/site.yaml: what makes this story this story. */
export const siteSchema = z.strictObject({
  title: text('Title of the site.', 'The Vault and the Mine'),
  tagline: text('Cover line.', 'Built, not signed'),
  description: text('One sentence for search engines and previews.', 'A mine that waits and a vault that opened.'),
  url: webAddress('Address of the site when SITE_URL is not set.'),
  lang: language,
  published: date('Day of first publication.'),
  asOf: date('What is known, is known as of this day; every drawn tail ends here.'),
  sourcesRead: date('Day on which sources were read that name no day of their own.').optional(),
  asOfLabel: text('The as-of date in words.', 'February 2026'),
  document: slug('Id of the document in content/documents/ that the claims come from.', 'smm-key-anchor'),
  publisher: text('Who publishes the site.', 'The Vault and the Mine'),
  contact: field(z.email(), 'Where readers report errors.', {
    expected: 'an e-mail address',
    example: 'errors@example.org'
  }),
  repository: webAddress('Address of the source code.').optional(),
  lanes: field(z.array(laneSchema).min(1), 'Lanes of the timeline, top to bottom.'),
  alignments: field(z.array(alignmentSchema).min(1), 'Classes of assets on the map, in the order of the legend.'),
  alignmentNote: text('One sentence that says whose judgement the classes are.', 'The classes are our judgement.'),
  assetKinds: field(z.array(assetKindSchema).min(1), 'Kinds of assets that readers can filter by, in their order.'),
  verdictFamilies: field(z.array(verdictFamilySchema).min(1), 'Families of verdicts, in the order of the key.'),
  aliases: field(
    z
      .array(
        z.strictObject({
          kind: field(z.enum(['chapters', 'events', 'assets', 'claims', 'evidence', 'glossary']), 'What the id named.'),
          from: field(z.string().min(1), 'The id that went.', { expected: 'an id', example: 'heavy-load-run' }),
          to: field(z.string().min(1), 'The id that took its place.', {
            expected: 'an id',
            example: 'heavy-load-trial'
          })
        })
      )
      .default([]),
    'Ids that were published once and have another name now: their addresses lead on.'
  ),
  licences: z.strictObject({
    code: licenceSchema,
    text: licenceSchema,
    sources: text('How sources are credited.', 'Sources as credited.')
  })
});
export type Site = z.infer<typeof siteSchema>;
export type Alias = Site['aliases'][number];
export type Lane = z.infer<typeof laneSchema>;
export type Alignment = z.infer<typeof alignmentSchema>;
export type AssetKind = z.infer<typeof assetKindSchema>;
export type VerdictFamily = z.infer<typeof verdictFamilySchema>;
