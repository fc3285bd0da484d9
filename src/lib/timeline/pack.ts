import type { Status, Timeline, TimelineEvent } from './timeline.ts';

/**
 * A timeline whose events are a few long texts, for an attribute: thousands of records would each bring the names of their
 * fields. Texts are joined by line breaks. Of `numbers`, each event has a line: days since the start before it, days that it
 * lasts, lane, priority, place of its status, 1 where it is soft, and one more than the days from its end to `known`, each in
 * base 36; zeros at the end are left out.
 */
export interface PackedTimeline extends Omit<Timeline, 'events'> {
  ids: string;
  titles: string;
  whens: string;
  /** Empty lines where the short date is the long one. */
  shorts: string;
  numbers: string;
}

const statuses: readonly Status[] = ['done', 'running', 'waiting', 'stopped'];

const join = (texts: string[]) =>
  texts.map((text) => text.replace(/[\\\n]/g, (sign) => (sign === '\n' ? String.raw`\n` : '\\\\'))).join('\n');
const split = (column: string) =>
  column.split('\n').map((text) => text.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign)));

/** Packs a timeline; at build. Days are whole. */
export function packTimeline({ events, ...rest }: Timeline): PackedTimeline {
  const column = (select: (event: TimelineEvent) => string) => join(events.map(select));
  let before = 0;
  const numbers = events.map(({ start, end, lane, priority, status, soft, known }) => {
    // One more than the distance, because 0 says that nothing is known of it.
    const late = known === undefined ? 0 : known - end + 1;
    const values = [
      start - before,
      end - start,
      lane,
      priority,
      statuses.indexOf(status ?? 'done'),
      soft ? 1 : 0,
      late
    ];
    before = start;
    return values
      .map((value) => value.toString(36))
      .join(' ')
      .replace(/( 0)+$/, '');
  });
  return {
    ...rest,
    ids: column(({ id }) => id),
    titles: column(({ title }) => title),
    whens: column(({ when }) => when),
    shorts: column(({ short, when }) => (short === when ? '' : short)),
    numbers: numbers.join('\n')
  };
}

/** Unpacks what `packTimeline` packed. */
export function unpackTimeline({ ids, titles, whens, shorts, numbers, ...rest }: PackedTimeline): Timeline {
  const [id, title, when, short] = [ids, titles, whens, shorts].map(split) as [string[], string[], string[], string[]];
  let start = 0;
  const events = numbers ? numbers.split('\n') : [];
  return {
    ...rest,
    events: events.map((line, at): TimelineEvent => {
      const [after = 0, days = 0, lane = 0, priority = 0, status = 0, soft = 0, late = 0] = line
        .split(' ')
        .map((text) => parseInt(text, 36));
      start += after;
      const end = start + days;
      return {
        id: id[at]!,
        title: title[at]!,
        start,
        end,
        lane,
        priority,
        when: when[at]!,
        short: short[at] || when[at]!,
        ...(late && { known: end + late - 1 }),
        ...(status && { status: statuses[status]! }),
        ...(soft && { soft: true as const })
      };
    })
  };
}
