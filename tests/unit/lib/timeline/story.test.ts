import { describe, expect, it } from 'vitest';
import type { FigureOf } from '../../../../src/schemas/figure.ts';
import type { Story } from '../../../../src/lib/story/story.ts';
import { parseDate } from '../../../../src/schemas/date.ts';
import { selectEvents, toTimeline } from '../../../../src/lib/timeline/story.ts';
import { formatTimelineAlt, toTimelineTable } from '../../../../src/lib/timeline/table.ts';

const anEvent = (id: string, date: string, change = {}) => ({
  id,
  title: `The ${id}`,
  summary: '',
  date,
  lane: 'mine',
  status: 'done',
  statedBy: 'the company',
  inDocument: true,
  priority: 2,
  claims: [],
  evidence: [],
  assets: [],
  ...change
});
const lane = { id: 'mine', label: 'Mine', detail: 'Far away', colour: 'copper', shape: 'circle' };
const wait = {
  date: '2025-12/..',
  status: 'waiting',
  label: 'Waiting',
  statedBy: 'the company',
  claims: [],
  evidence: []
};
const story = {
  site: {
    lang: 'en',
    asOf: '2026-02-13',
    lanes: [
      { ...lane, spans: [wait] },
      { ...lane, id: 'vault', label: 'Vault', spans: [] }
    ]
  },
  events: [
    anEvent('trial', '2025-12'),
    anEvent('certificate', '2022-08', { priority: 3 }),
    anEvent('launch', '2026-02-02', { lane: 'vault', status: 'running' }),
    anEvent('list', '2025-11-07', { lane: 'vault' }),
    anEvent('guess', '2025-06~')
  ],
  evidence: []
} as unknown as Story;
const figure = {
  kind: 'timeline',
  title: 'One [waits](C11)',
  lanes: ['mine', 'vault'],
  minPriority: 2
} as FigureOf<'timeline'>;

describe('selectEvents', () => {
  it('sorts by date and leaves out what the figure leaves out', () => {
    expect(selectEvents(figure, story).map(({ event }) => event.id)).toEqual(['guess', 'list', 'trial', 'launch']);
    expect(selectEvents(figure, story, true)[0]?.event.id).toBe('certificate');
    const late = { ...figure, from: '2026' };
    expect(selectEvents(late, story).map(({ event }) => event.id)).toEqual(['launch']);
  });
});

describe('toTimeline', () => {
  it('ends every tail on the as-of date', () => {
    const { lanes, to, until } = toTimeline(figure, story);
    expect(to).toBe(parseDate('2026-02-13').end);
    expect(until).toBe('as of 13 February 2026');
    expect(lanes[0]?.spans).toMatchObject([{ start: parseDate('2025-12').start, end: to, status: 'waiting' }]);
  });

  it('reads the stretches of a lane that names none from its events', () => {
    const { lanes, to } = toTimeline(figure, story);
    expect(lanes[1]?.spans).toMatchObject([
      { start: parseDate('2025-11-07').start, end: parseDate('2026-02-02').start, status: 'done' },
      { start: parseDate('2026-02-02').start, end: to, status: 'running' }
    ]);
  });

  it('keeps dates as known', () => {
    const [guess] = toTimeline(figure, story).events;
    expect(guess).toMatchObject({ soft: true, when: 'about June 2025', short: 'about Jun 2025' });
  });
});

describe('toTimelineTable and formatTimelineAlt', () => {
  it('hold one row an event', () => {
    const table = toTimelineTable(figure, story);
    expect(table.caption).toBe('One waits');
    expect(table.rows[2]).toEqual(['The trial', 'December 2025', '2025-12', 'Mine', 'the company', 'yes']);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  it('say what the drawing shows', () => {
    expect(formatTimelineAlt(figure, story)).toBe(
      '2 lanes on one clock, as of 13 February 2026. Mine, Far away: 2 events, from The guess (about June 2025) to The trial ' +
        '(December 2025). Waiting, since December 2025. Vault, Far away: 2 events, from The list (7 November 2025) to The launch ' +
        '(2 February 2026). The list; The launch.'
    );
  });
});
