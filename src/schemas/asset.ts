import { z } from 'zod';
import { claimId, country, evidenceId, field, setAside, slug, sourceFields, text, webAddress } from './fields.ts';
import { date } from './date.ts';

const owner = z.strictObject({
  name: text('Owner, and through whom.', 'Glencore'),
  share: field(z.number().min(0).max(100).nullable(), 'Percent; null where the sources read give none.', {
    expected: 'a number from 0 to 100, or null',
    example: '62.5'
  }),
  countries: field(z.array(country('Home country of the owner.')), 'Home countries; empty where it is not known.'),
  note: text('A caution about this owner.', 'Agreed, not completed.').optional()
});

const source = z.strictObject({
  title: text('Title or publisher of the source.', 'Argus via Oreanda'),
  url: webAddress('Where it can be read.'),
  ...sourceFields,
  date: date('When it was published.').optional(),
  supports: text('What it supports.', 'owners and shares')
});

/** A dated event, with what it says of the hands that the asset was and is in. */
const moment = z.strictObject({
  date: date('When.'),
  text: text('What happened.', 'Commercial production begins.'),
  before: slug('Class that held until then, as in site.yaml, where a source says so.', 'us_allied').optional(),
  change: z
    .strictObject({
      from: text('Whose it was, with its article, where a source says so.', 'a US owner').optional(),
      to: text('Whose it is since.', 'a Chinese owner'),
      agreed: field(z.boolean().default(false), 'True where the change was agreed and no source says completed.')
    })
    .optional(),
  evidence: field(
    z.array(evidenceId).default([]),
    'Evidence that it rests on, where the sources of the asset do not say it.'
  )
});

/** content/assets/*.yaml: a mine, project, plant, port or railway on the map. */
export const assetSchema = z
  .strictObject({
    id: slug('Id of the asset, published for ever.', 'mirador'),
    name: text('Name of the asset.', 'Mirador'),
    label: text('Short name for the map.', 'Mirador'),
    country: country('Country in which it lies.'),
    countryNote: text('What the country code leaves out.', 'corridor to DR Congo').optional(),
    kind: text('Mine, project, port …', 'mine'),
    category: slug('Its kind for the filter, as in site.yaml › assetKinds.', 'mine'),
    form: field(
      z.enum(['point', 'area', 'port', 'line']).default('point'),
      'How the map draws it: a district as an area, a railway as a line.'
    ),
    route: field(
      z.array(text('A town as the basemap names it.', 'Luau')).default([]),
      'Towns along a railway, from end to end: the map draws the line of its basemap between them.'
    ),
    commodities: field(z.array(z.string()).min(1), 'What it yields or ships, most important first.'),
    minerals: field(z.array(z.string()), 'The same as filter words: one plain mineral each.'),
    position: z.strictObject({
      lat: field(z.number().min(-90).max(90), 'Latitude in degrees, north positive, WGS 84.', {
        expected: 'a number from -90 to 90',
        example: '-3.57806'
      }),
      lon: field(z.number().min(-180).max(180), 'Longitude in degrees, east positive, WGS 84.', {
        expected: 'a number from -180 to 180',
        example: '-78.43556'
      }),
      approximate: field(z.boolean(), 'True where the point is in no dataset read, or stands for an area.'),
      source: text('Where the point comes from.', 'USGS Africa compilation, feature COD056'),
      licence: text('Licence of the source of the point.', 'US public domain'),
      confidence: text('How sure the point is.', 'high'),
      note: text('A caution about the point.', 'The salar, not the plant.').optional()
    }),
    operator: text('Who runs it.', 'Kamoto Copper Company'),
    owners: field(z.array(owner).min(1), 'Owners with shares in percent.'),
    alignment: slug('Class on the map, as in site.yaml.', 'in_play'),
    alignmentReason: text('Why that class, in one sentence.', 'Bought from a US company in 2016.'),
    status: text('State of the asset, as of the site’s date.', 'In production'),
    history: field(z.array(moment).min(1), 'Dated key events, oldest first.'),
    inDocument: field(z.boolean(), 'True when the document names it.'),
    claims: field(z.array(claimId).default([]), 'Claims about it.'),
    evidence: field(z.array(evidenceId).default([]), 'Evidence about it.'),
    sources: field(z.array(source).min(1), 'Where the record comes from.'),
    caveats: field(z.array(z.string()).default([]), 'What to keep in mind.'),
    setAside
  })
  .superRefine((asset, context) => {
    const total = asset.owners.reduce((sum, { share }) => sum + (share ?? 0), 0);
    if (total > 100.001)
      context.addIssue({ code: 'custom', path: ['owners'], message: `shares add to ${total} %, which is over 100 %` });
    if (asset.route.length === 1 || (asset.route.length > 0 && asset.form !== 'line'))
      context.addIssue({
        code: 'custom',
        path: ['route'],
        message: 'two towns or more, of an asset of the form “line”'
      });
  });
export type Asset = z.infer<typeof assetSchema>;
