import type { FigureOf } from '../../schemas/figure.ts';
import { formatDate } from '../dates/format.ts';
import type { Table } from '../figures/table.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';
import { selectEvents, toTimeline } from './story.ts';
import { formatEvents } from './count.ts';

/** The data of a timeline figure, one event a row, sorted by date. For the build alone. @param all as in `selectEvents` */
export function toTimelineTable(figure: FigureOf<'timeline'>, story: Story, all = false): Table {
  const { lang, lanes } = story.site;
  return {
    caption: formatPlain(figure.title),
    columns: ['Event', 'Date', 'Date in EDTF', 'Lane', 'Stated by', 'In the document'].map((label) => ({ label })),
    rows: selectEvents(figure, story, all).map(({ event, date }) => [
      event.title,
      formatDate(date, lang),
      date.edtf,
      lanes.find(({ id }) => id === event.lane)?.label ?? event.lane,
      event.statedBy,
      event.inDocument ? 'yes' : 'no'
    ])
  };
}

/** The drawing in words: what each lane holds, where it begins and how it ends. @param all as in `selectEvents` */
export function formatTimelineAlt(figure: FigureOf<'timeline'>, story: Story, all = false): string {
  const timeline = toTimeline(figure, story, all);
  const { lanes, events, until } = timeline;
  const sentences = lanes.map(({ label, detail, spans }, index) => {
    const own = events.filter(({ lane }) => lane === index);
    const [first, last] = [own.at(0), own.at(-1)];
    const range = first && last && `, from ${first.title} (${first.when}) to ${last.title} (${last.when})`;
    const stretches = spans.map((span) => `${span.label}${span.when && `, ${span.when}`}`);
    return `${label}, ${detail}: ${formatEvents(own.length, timeline)}${range ?? ''}. ${stretches.join('; ')}${stretches.length > 0 ? '.' : ''}`;
  });
  const clock = lanes.length === 1 ? 'One lane' : `${lanes.length} lanes on one clock`;
  return [`${clock}${until && `, ${until}`}.`, ...sentences].join(' ').trim();
}
