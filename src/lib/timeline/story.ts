import type { StoryEvent } from '../../schemas/event.ts';
import { parseDate } from '../../schemas/date.ts';
import type { KnownDate } from '../../schemas/date.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Lane } from '../../schemas/site.ts';
import { compareDates } from '../dates/compare.ts';
import { dayLength, toDay } from '../dates/clock.ts';
import { formatDate, formatDay } from '../dates/format.ts';
import { toLocale } from '../dates/words.ts';
import { selectDirection } from '../text/direction.ts';
import { fillWords } from '../text/forms.ts';
import type { Story } from '../story/story.ts';
import type { Timeline, TimelineEvent, TimelineLane, TimelineSpan } from './timeline.ts';
import { selectTimelineWords } from './words.ts';

/** From content to stage 1; it reads EDTF and is for the build alone. */
interface DatedEvent {
  event: StoryEvent;
  date: KnownDate;
}
type TimelineFigure = FigureOf<'timeline'>;

/** The day after the last that anything is known of. */
const toEnd = ({ site }: Story): number => parseDate(site.asOf).end;

/**
 * Events that a figure shows, sorted by start, then end.
 * @param all true shows every event of the figure's lanes, whatever its priority and date
 */
export function selectEvents(figure: TimelineFigure, { events }: Pick<Story, 'events'>, all = false): DatedEvent[] {
  const from = figure.from && !all ? parseDate(figure.from).start : -Infinity;
  const to = figure.to && !all ? parseDate(figure.to).end : Infinity;
  return events
    .filter(({ lane, priority }) => figure.lanes.includes(lane) && (all || priority <= figure.minPriority))
    .map((event) => ({ event, date: parseDate(event.date) }))
    .filter(({ date }) => date.end > from && date.start < to)
    .sort((a, b) => compareDates(a.date, b.date));
}

/**
 * The first day on which evidence that an event cites could be read, from the day on which it was published; −∞ where
 * no date of publication is known, because then nothing can be said.
 */
function toKnown({ evidence: ids }: StoryEvent, { evidence }: Pick<Story, 'evidence'>): number {
  const dates = evidence.flatMap(({ id, date }) => (ids.includes(id) && date ? parseDate(date).start : []));
  return dates.length > 0 ? Math.min(...dates) : -Infinity;
}

/**
 * Stretches of a lane that names none: each event's state lasts until one in another state, and a lasting one to the end.
 */
function toSpans(events: readonly DatedEvent[], end: number): TimelineSpan[] {
  const spans: TimelineSpan[] = [];
  for (const [index, { event, date }] of events.entries()) {
    const { status, title: label } = event;
    const next = events[index + 1]?.date.start ?? (status === 'done' ? date.start : end);
    const last = spans.at(-1);
    if (last?.status === status) last.end = Math.max(last.end, next);
    else if (next > date.start) spans.push({ start: date.start, end: next, status, label, when: '' });
  }
  return spans;
}

function toLane(lane: Lane, events: readonly DatedEvent[], story: Story): TimelineLane {
  const { id, label, detail, colour, shape } = lane;
  const end = toEnd(story);
  const spans = lane.spans.map(({ date: text, status, label }): TimelineSpan => {
    const date = parseDate(text);
    return {
      start: date.start,
      end: date.open ? end : Math.min(date.end, end),
      status,
      label,
      when: formatDate(date, story.site.lang)
    };
  });
  const own = events.filter(({ event }) => event.lane === id);
  return { label, detail, colour, shape, spans: spans.length > 0 ? spans : toSpans(own, end) };
}

/**
 * The facts that a timeline figure draws.
 * @param all as in `selectEvents`
 */
export function toTimeline(figure: TimelineFigure, story: Story, all = false): Timeline {
  const { site } = story;
  const dated = selectEvents(figure, story, all);
  const lanes = figure.lanes.flatMap((id) => site.lanes.find((lane) => lane.id === id) ?? []);
  const end = toEnd(story);
  const words = selectTimelineWords(site.lang);
  const to = figure.to && !all ? Math.min(parseDate(figure.to).end, end) : end;
  const first = Math.min(to - 1, ...dated.map(({ date }) => date.start));
  const from = figure.from && !all ? Math.min(parseDate(figure.from).start, to - 1) : toMonthStart(first, to);
  const clip = <T extends { start: number; end: number }>(stretch: T): T[] =>
    stretch.end > from && stretch.start < to
      ? [{ ...stretch, start: Math.max(stretch.start, from), end: Math.min(stretch.end, to) }]
      : [];
  const events = dated.map(({ event, date }): TimelineEvent => {
    const { id, title, priority, status } = event;
    const eventEnd = date.open ? end : date.end;
    const known = toKnown(event, story);
    return {
      id,
      title,
      start: date.start,
      end: eventEnd,
      lane: figure.lanes.indexOf(event.lane),
      priority,
      when: formatDate(date, site.lang),
      short: formatDate(date, site.lang, 'short'),
      ...(known >= eventEnd && { known }),
      ...(status !== 'done' && { status }),
      ...(date.approximate && { soft: true as const })
    };
  });
  return {
    lanes: lanes
      .map((lane) => toLane(lane, dated, story))
      .map((lane) => ({ ...lane, spans: lane.spans.flatMap(clip) })),
    events,
    from,
    to,
    until: to === end ? fillWords(words.until, { date: formatDay(end - 1, site.lang) }) : '',
    locale: toLocale(site.lang),
    dir: selectDirection(site.lang),
    words
  };
}

/** The first day of the month that leaves a hundredth of the clock before the first event. */
function toMonthStart(first: number, to: number): number {
  const date = new Date((first - (to - first) / 100) * dayLength);
  return toDay(date.getUTCFullYear(), date.getUTCMonth());
}
