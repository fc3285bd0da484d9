import { describe, expect, it } from 'vitest';
import type { FigureOf } from '../../../../src/schemas/figure.ts';
import { checkStory } from '../../../../src/lib/story/check.ts';
import type { Story } from '../../../../src/lib/story/story.ts';
import { parseDate } from '../../../../src/schemas/date.ts';
import { drawTimeline } from '../../../../src/lib/timeline/draw.ts';
import { selectEvents, toTimeline } from '../../../../src/lib/timeline/story.ts';
import { formatTimelineAlt, toTimelineTable } from '../../../../src/lib/timeline/table.ts';
import { aStory } from '../../../fixtures/records.ts';

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

describe('toTimeline, in other languages', () => {
  it.each([
    ['en', 'en-GB', 'ltr', 'as of 13 February 2026'],
    ['de', 'de-u-ca-gregory', 'ltr', 'Stand: 13. Februar 2026'],
    ['fa', 'fa-u-ca-gregory', 'rtl', /^as of /],
    ['ar', 'ar-u-ca-gregory', 'rtl', /13 فبراير 2026$/]
  ])('%s', (lang, locale, dir, until) => {
    const timeline = toTimeline(figure, { ...story, site: { ...story.site, lang } });
    expect(timeline).toMatchObject({ locale, dir });
    expect(timeline.until).toMatch(until);
  });
});

describe('toTimeline, of what is known', () => {
  const known = (date: string, published: (string | undefined)[]) => {
    const evidence = published.map((day, index) => ({ id: `X${index}`, ...(day && { date: day }) }));
    const events = [anEvent('trial', date, { evidence: evidence.map(({ id }) => id) })];
    return toTimeline(figure, { ...story, events, evidence } as unknown as Story).events[0]?.known;
  };

  it('says when the first source that is cited came out, where that was after the event', () => {
    expect(known('2025-05', ['2025-07-02', '2025-06-01'])).toBe(parseDate('2025-06-01').start);
    expect(known('2025-05', ['2025-07-02', '2025-05-31'])).toBeUndefined();
    expect(known('2025-05', ['2025'])).toBeUndefined();
    expect(known('2025-05', [undefined])).toBeUndefined();
    expect(known('2025-05', [])).toBeUndefined();
  });
});

describe('toTimeline, at its limits', () => {
  const toDrawings = (change: Partial<Story>, shown = figure) => {
    const timeline = toTimeline(shown, { ...story, ...change }, true);
    expect(timeline.to).toBeGreaterThan(timeline.from);
    return drawTimeline(timeline).map(({ marks }) => marks.filter(({ label }) => label).length);
  };

  it.each([
    ['no events', [], 0],
    ['one event', [anEvent('one', '2025')], 1],
    ['an event on the as-of date', [anEvent('one', '2026-02-13')], 1],
    ['events of one day', [anEvent('one', '2025-05-05'), anEvent('two', '2025-05-05', { lane: 'vault' })], 2],
    ['events 3,000 years apart', [anEvent('one', '-0974'), anEvent('two', '2026-02', { lane: 'vault' })], 2]
  ])('draws a story with %s', (_, events, count) => {
    // The wait of one lane is named as well, but not as an event.
    expect(toDrawings({ events: events as unknown as Story['events'] })).toEqual([count, count, count, count]);
  });

  it('is told of a lane that no one knows', () => {
    const sound = aStory();
    const figures = sound.figures.map((one) => ({ ...one, lanes: ['north', 'nowhere'] })) as Story['figures'];
    expect(checkStory({ ...sound, figures })).toEqual([
      {
        kind: 'figures',
        id: 'clock',
        field: 'lanes',
        found: 'nowhere',
        expected: 'an id of a lane that site.yaml lists',
        example: 'north'
      }
    ]);
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
