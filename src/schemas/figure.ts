import { z } from 'zod';
import { claimId, evidenceId, field, slug, text, webAddress } from './fields.ts';
import { date } from './date.ts';

/**
 * Captions, titles and cells may carry marks as Markdown links to an id: `[in December](C09)`, `[62 %](X29)`.
 * What stands outside them is checked like the text of a chapter.
 */
const marked = (description: string, example: string) => text(`${description} May carry marks: [words](C07).`, example);

const allowance = z.strictObject({
  words: text('The words exactly as written.', 'From 2024'),
  reason: text('Why they need no source.', 'Head of a column whose cells have their sources.')
});

/** Chooses how a figure is drawn. */
const kind = <K extends string>(name: K) => field(z.literal(name), 'How the figure is drawn.');

const common = {
  id: slug('Id of the figure, published for ever.', 'one-clock'),
  title: marked('The finding, as a sentence.', 'One lane waits while the other starts in a day'),
  caption: marked('What to look at and what to keep in mind.', 'The dotted tail is the wait.'),
  layout: field(
    z.enum(['wide', 'beside']).default('wide'),
    'wide spans the page; beside stays in view next to the text that follows it.'
  ),
  credit: text('Source line.', 'SMM analysis, February 2026; company announcement'),
  creditUrl: webAddress('Address of the source.').optional(),
  claims: field(z.array(claimId).default([]), 'Claims that the figure rests on, beside those marked.'),
  evidence: field(z.array(evidenceId).default([]), 'Evidence that the figure rests on, beside that marked.'),
  allow: field(
    z.array(allowance).default([]),
    'Numbers, dates and names that stand without a mark, each with the reason.'
  )
};

const timelineFigureSchema = z.strictObject({
  ...common,
  kind: kind('timeline'),
  lanes: field(z.array(slug('Lane.', 'mirador')).min(1), 'Lanes to draw, top to bottom.'),
  from: date('First day drawn; left out, the first event decides.').optional(),
  to: date('Last day drawn; left out, the as-of date decides.').optional(),
  minPriority: field(z.int().min(1).max(3).default(3), 'Draw events up to this priority: 1 draws the fewest.')
});

const mapFigureSchema = z.strictObject({
  ...common,
  kind: kind('map'),
  assets: field(z.array(slug('Asset.', 'kipushi')).default([]), 'Assets to draw; none means all.'),
  centre: z.strictObject({
    lat: field(z.number().min(-85).max(85), 'Latitude in degrees, north positive.'),
    lon: field(z.number().min(-180).max(180), 'Longitude in degrees, east positive.')
  }),
  zoom: field(z.number().min(0).max(9), 'MapLibre zoom for a picture 1,000 pixels wide.'),
  ratio: field(z.number().min(0.4).max(2.5).default(1.6), 'Width divided by height.')
});

const checklistFigureSchema = z.strictObject({
  ...common,
  kind: kind('checklist'),
  steps: field(z.array(slug('Event.', 'heavy-load-trial')).min(1), 'Events that were ticked off, in order.'),
  missing: z.strictObject({
    label: text('What is missing.', 'Mining contract signed'),
    detail: marked('What is known of it.', 'No date.')
  })
});

const actor = z.strictObject({
  role: text('What the actors of this line do.', 'Lends'),
  who: marked('Who they are.', '[EXIM](C21)')
});

const loopFigureSchema = z.strictObject({
  ...common,
  kind: kind('loop'),
  steps: field(
    z
      .array(
        z.strictObject({
          id: slug('Id of the step.', 'finance'),
          label: text('Name of the step.', 'Finance'),
          what: marked('What happens.', 'A public bank lends.'),
          actors: field(z.array(actor).min(1), 'Who does what in this step.'),
          unknown: marked('What is not known.', 'The purchase list.').optional()
        })
      )
      .min(2),
    'Steps of the loop, in order; the last leads back to the first.'
  )
});

const holding = z.strictObject({
  name: text('Holder.', 'Glencore'),
  share: field(z.number().min(0).max(100), 'Percent of the asset.'),
  group: field(z.enum(['seller', 'buyer', 'state', 'other']), 'Part that the holder plays in the change.')
});

const ownershipFigureSchema = z.strictObject({
  ...common,
  kind: kind('ownership'),
  rows: field(
    z
      .array(
        z.strictObject({
          asset: slug('Asset.', 'mutanda'),
          before: field(z.array(holding).min(1), 'Who holds how much before the change.'),
          beforeLabel: text('When it stood so.', 'Before'),
          after: field(z.array(holding).min(1), 'Who would hold how much after it.'),
          afterLabel: text('When it would stand so.', 'If completed'),
          note: marked('What the change is, and how firm.', 'A non-binding memorandum.')
        })
      )
      .min(1),
    'Assets, each before and after.'
  )
});

const barsFigureSchema = z.strictObject({
  ...common,
  kind: kind('bars'),
  series: field(z.array(slug('Series.', 'copper-mine-2025e')).min(1), 'Series of production.yaml, in order.')
});

const compareFigureSchema = z.strictObject({
  ...common,
  kind: kind('compare'),
  columns: field(
    z
      .array(
        z.strictObject({
          label: text('Head of the column.', 'The US toolkit'),
          detail: marked('Whose account it is.', 'As the document argues')
        })
      )
      .length(2),
    'The two sides.'
  ),
  rows: field(
    z
      .array(
        z.strictObject({
          label: text('Head of the row.', 'Finance'),
          cells: field(z.array(marked('Cell.', '[A loan](C23)')).length(2), 'One cell for each side.')
        })
      )
      .min(1),
    'Rows, each with one cell a side.'
  )
});

/** content/figures.yaml: a figure as data; `kind` chooses how it is drawn. */
export const figureSchema = z.discriminatedUnion('kind', [
  timelineFigureSchema,
  mapFigureSchema,
  checklistFigureSchema,
  loopFigureSchema,
  ownershipFigureSchema,
  barsFigureSchema,
  compareFigureSchema
]);
export type Figure = z.infer<typeof figureSchema>;
export type FigureOf<K extends Figure['kind']> = Extract<Figure, { kind: K }>;
