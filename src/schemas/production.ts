import { z } from 'zod';
import { country, field, setAside, slug, sourceFields, text, webAddress } from './fields.ts';

const flag = field(
  z.enum(['reported', 'estimated', 'lower_bound', 'withheld', 'zero']),
  'How the source gives the number.'
);

/** content/production.yaml: one table of who mines or refines how much. */
export const seriesSchema = z.strictObject({
  id: slug('Id of the series.', 'copper-mine-2025e'),
  title: text('What the series shows.', 'Copper mine production, 2025 (estimated)'),
  commodity: text('The mineral.', 'copper'),
  measure: text('What is counted.', 'mine production'),
  unit: text('Unit of the values.', 'thousand metric tons copper content'),
  year: text('Year of the values, as the source prints it.', '2025e'),
  world: z.strictObject({
    value: field(z.number().min(0), 'World total.'),
    flag,
    note: text('A caution about the total.', 'rounded').optional()
  }),
  rows: field(
    z
      .array(
        z.strictObject({
          country: country('Producing country.'),
          value: field(z.number().min(0), 'Amount in the unit of the series.'),
          flag,
          share: field(z.number().min(0).max(100).optional(), 'Percent of the world total, computed by us.')
        })
      )
      .min(1),
    'Largest producers, largest first.'
  ),
  original: text('The work that the numbers come from.', 'USGS, Mineral Commodity Summaries 2026'),
  carrier: z.strictObject({
    name: text('The public copy that was read.', 'github.com/…'),
    url: webAddress('Where the copy is.'),
    commit: field(z.string().optional(), 'Commit of the copy, where it is in a repository.')
  }),
  licence: text('Licence of the numbers.', 'US public domain (USGS)'),
  crossCheck: text('How the numbers were checked.', 'Agrees with the PDF.'),
  note: text('What to keep in mind.', 'US production is withheld.').optional(),
  setAside
});
export type Series = z.infer<typeof seriesSchema>;

/** content/indicators.yaml: single figures beside the series. */
export const indicatorSchema = z.strictObject({
  id: slug('Id of the indicator.', 'us-copper-nir'),
  statement: text('What is measured.', 'US net import reliance for copper'),
  values: field(
    z.array(
      z.strictObject({
        label: text('Year or country of the value.', '2025e'),
        value: field(z.number(), 'The value.'),
        of: field(z.number().optional(), 'What it is counted out of: 19 of 20.'),
        unit: text('Unit.', 'percent'),
        approx: field(z.boolean().default(false), 'True where the source gives it as approximate.')
      })
    ),
    'Values in order.'
  ),
  url: webAddress('Where it can be read.').optional(),
  ...sourceFields,
  licence: text('Licence.', 'US public domain (USGS)'),
  note: text('What to keep in mind.', 'No world table is printed.').optional()
});
export type Indicator = z.infer<typeof indicatorSchema>;
