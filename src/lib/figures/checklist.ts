import { formatEdtf } from '../dates/edtf.ts';
import type { StoryEvent } from '../../schemas/event.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Lane } from '../../schemas/site.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { formatSentence } from './sentence.ts';
import type { Table } from './table.ts';

type Checklist = FigureOf<'checklist'>;

/** Events of the list, in its order. */
export const selectSteps = (figure: Checklist, story: Pick<Story, 'events'>): StoryEvent[] =>
  figure.steps.flatMap((id) => story.events.find((event) => event.id === id) ?? []);

/** Lane of the last step: its colour marks what is missing. */
export const selectLane = (figure: Checklist, story: Story): Lane | undefined => {
  const last = selectSteps(figure, story).at(-1);
  return story.site.lanes.find(({ id }) => id === last?.lane);
};

/** One row a step, and one for what is missing. */
export const toChecklistTable = (figure: Checklist, story: Pick<Story, 'events'>): Table => ({
  caption: formatPlain(figure.title),
  columns: ['Step', 'Date', 'Stated by', 'State', 'Remark'].map((label) => ({ label })),
  rows: [
    ...selectSteps(figure, story).map(({ title, date, statedBy, summary }) => [
      title,
      formatEdtf(date),
      statedBy,
      'done',
      summary
    ]),
    [figure.missing.label, null, null, 'missing', formatPlain(figure.missing.detail)]
  ]
});

/** The list as sentences, ending in what is missing. */
export function formatChecklistAlt(figure: Checklist, story: Pick<Story, 'events'>): string {
  const steps = selectSteps(figure, story);
  const lines = steps.map(({ title, date, statedBy }) => `${title}, ${formatEdtf(date)}, stated by ${statedBy}.`);
  const { label, detail } = figure.missing;
  return `A checklist. ${steps.length} steps are ticked: ${lines.join(' ')} One is not: ${label}. ${formatSentence(detail)}`;
}
