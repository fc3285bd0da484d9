import type { Figure } from '../../schemas/figure.ts';
import { toAssetCollection, toEvents } from '../data/tables.ts';
import { selectAssets } from '../map/model.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { selectEvents } from '../timeline/story.ts';
import { toFigureTable } from './data.ts';
import type { Table } from './table.ts';

/** What a file of a figure's data says of itself, before its one list of records. */
export interface FigureFacts {
  title: string;
  /** Whom the figure credits. */
  source: string;
  /** EDTF. */
  asOf: string;
  /** Where the figure can be seen. */
  address: string;
  licence: string;
}

const toFacts = ({ title, credit }: Figure, { site }: Story, address: string): FigureFacts => ({
  title: formatPlain(title),
  source: formatPlain(credit),
  asOf: site.asOf,
  address,
  licence: site.licences.text.url ?? site.licences.text.label
});

/** Rows by the names of their columns; empty cells are null. */
const toRows = ({ columns, rows }: Table) =>
  rows.map((row) => Object.fromEntries(columns.map(({ label }, index) => [label, row[index] ?? null])));

/** The records that a figure shows, as the data files have them; of the other kinds, the rows of its table. */
function toRecords(figure: Figure, story: Story): object {
  if (figure.kind === 'timeline')
    return { events: toEvents({ ...story, events: selectEvents(figure, story).map(({ event }) => event) }) };
  if (figure.kind === 'map') return toAssetCollection({ ...story, assets: selectAssets(figure, story) });
  return { rows: toRows(toFigureTable(figure, story)) };
}

/** The data of a figure as JSON: an object with its facts and exactly one list; of a map, GeoJSON. */
export const formatFigureJson = (figure: Figure, story: Story, address: string): string =>
  JSON.stringify({ ...toFacts(figure, story, address), ...toRecords(figure, story) }, null, 1) + '\n';
