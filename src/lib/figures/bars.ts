import { placePanel, selectLeaders } from '../charts/bars.ts';
import type { Panel } from '../charts/bars.ts';
import { formatNumber, formatShare } from '../charts/numbers.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Series } from '../../schemas/production.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { formatList, formatSentence } from './sentence.ts';
import type { Table } from './table.ts';

type Bars = FigureOf<'bars'>;
type Source = Pick<Story, 'series'>;

const words: Record<Series['world']['flag'], string> = {
  reported: 'reported',
  estimated: 'estimated',
  lower_bound: 'at least',
  withheld: 'withheld',
  zero: 'zero'
};

/** Series of the figure, in its order. */
const selectSeries = (figure: Bars, story: Source): Series[] =>
  figure.series.flatMap((id) => story.series.find((series) => series.id === id) ?? []);

/** One panel a series; a country that leads one of them stands out in all. */
export function placePanels(figure: Bars, story: Source): Panel[] {
  const all = selectSeries(figure, story);
  const leaders = selectLeaders(all);
  return all.map((series) => placePanel(series, leaders));
}

/** One row a bar, and one a world total; shares are percent of that total. */
export const toBarsTable = (figure: Bars, story: Source): Table => ({
  caption: formatPlain(figure.title),
  columns: [
    { label: 'Series' },
    { label: 'Country' },
    { label: 'Amount', numeric: true },
    { label: 'Unit' },
    { label: 'Share of world, %', numeric: true },
    { label: 'Given as' }
  ],
  rows: placePanels(figure, story).flatMap(({ title, unit, world, bars }) => [
    ...bars.map(({ id, name, value, share, flag }) => [
      title,
      name,
      flag === 'withheld' ? null : value,
      unit,
      share,
      id === 'rest' ? 'computed' : words[flag]
    ]),
    [title, 'World', world.value, unit, null, words[world.flag]]
  ])
});

const formatBar = ({ name, value, share, flag }: Panel['bars'][number]): string =>
  `${name} ${flag === 'withheld' ? 'withheld' : share === null ? formatNumber(value) : formatShare(share)}`;

/** Each panel as a sentence: its bars in order and the world total. */
export function formatBarsAlt(figure: Bars, story: Source): string {
  const panels = placePanels(figure, story);
  const lines = panels.map(({ title, unit, world, bars }) =>
    formatSentence(`${title}: ${formatList(bars.map(formatBar))}; world ${formatNumber(world.value)} ${unit}`)
  );
  return `${panels.length} bar chart${panels.length === 1 ? '' : 's'}. ${lines.join(' ')}`;
}

/** What the reader of the notes should know of each series: work, copy read, check and caution. */
export const selectSeriesNotes = (figure: Bars, story: Source) =>
  selectSeries(figure, story).map(({ id, title, original, carrier, licence, crossCheck, note }) => ({
    id,
    title,
    original,
    carrier,
    licence,
    remarks: [crossCheck, note].flatMap((remark) => (remark ? formatSentence(remark) : [])).join(' ')
  }));
