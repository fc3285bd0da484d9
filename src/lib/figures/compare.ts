import { formatPlain, selectRefs } from '../text/marked.ts';
import { formatSentence } from './sentence.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Story } from '../story/story.ts';
import type { Table } from './table.ts';

type Compare = FigureOf<'compare'>;
type Status = Claim['status'];

/** The most cautious first: a cell that rests on one argument is an argument. */
const cautious: Status[] = ['argued', 'attributed', 'reported'];
const words: Record<Status, string> = { argued: 'Argued', attributed: 'Attributed', reported: 'Reported' };

/** Kind of statement of a marked text: that of its most cautious claim; null where it rests on no claim. */
export function selectStatus(text: string, story: Pick<Story, 'claims'>): Status | null {
  const refs = selectRefs(text);
  const found = story.claims.filter(({ id }) => refs.includes(id)).map(({ status }) => status);
  return cautious.find((status) => found.includes(status)) ?? null;
}

/** The kind of statement as a word that begins a line. */
export const formatStatus = (status: Status): string => words[status];

/** One row a line of the comparison; beside each side, what kind of statement the document makes there. */
export const toCompareTable = (figure: Compare, story: Pick<Story, 'claims'>): Table => ({
  caption: formatPlain(figure.title),
  columns: ['Compared', ...figure.columns.flatMap(({ label }) => [label, `${label}: kind of statement`])].map(
    (label) => ({
      label
    })
  ),
  rows: figure.rows.map(({ label, cells }) => [
    label,
    ...cells.flatMap((cell) => {
      const status = selectStatus(cell, story);
      return [formatPlain(cell), status && formatStatus(status)];
    })
  ])
});

/** The comparison as sentences, row by row. */
export function formatCompareAlt({ columns, rows }: Compare): string {
  const [first, second] = columns;
  const heads = `${first!.label} (${formatPlain(first!.detail)}) beside ${second!.label} (${formatPlain(second!.detail)}).`;
  const lines = rows.map(
    ({ label, cells }) => `${label}: ${formatSentence(cells[0]!)} Beside it: ${formatSentence(cells[1]!)}`
  );
  return `A table of ${rows.length} rows: ${heads} ${lines.join(' ')}`;
}
