import { aStory, anEvent } from '../../tests/fixtures/records.ts';
import type { Story } from '../lib/story/story.ts';
import { parseDate } from '../schemas/date.ts';
import type { FigureOf } from '../schemas/figure.ts';
import type { Lane } from '../schemas/site.ts';
import { createDate, createDays } from './dates.ts';
import { Random } from './random.ts';
import { createTitle, type LabLanguage } from './titles.ts';

/** Every generated story is told as of this day. */
const asOf = '2026-01-01';
const end = parseDate(asOf).end;

/** What a test says of an event; the rest is filled in. */
interface LabEvent {
  date: string;
  title: string;
  /** Index into the lanes. */
  lane?: number;
  priority?: number;
  status?: 'done' | 'running' | 'waiting' | 'stopped';
}

/** A story and the one figure that shows it. */
export interface LabStory {
  story: Story;
  figure: FigureOf<'timeline'>;
}

const colours = ['copper', 'cobalt', 'violet', 'malachite', 'grey'] as const;
const shapes = ['circle', 'square', 'diamond', 'triangle', 'hexagon'] as const;

const createLane = (label: string, index: number): Lane => ({
  id: `lane-${index}`,
  label,
  detail: `Line ${index + 1}`,
  colour: colours[index % colours.length]!,
  shape: shapes[index % shapes.length]!,
  spans: []
});

/** A story of these events alone, checked by the schemas like any content. */
export function createStory(lanes: readonly string[], events: readonly LabEvent[], lang = 'en'): LabStory {
  const { site, figures } = aStory();
  const drawn = lanes.map(createLane);
  const figure = { ...figures[0]!, lanes: drawn.map(({ id }) => id) } as FigureOf<'timeline'>;
  const story = aStory({
    site: { ...site, lang, asOf, asOfLabel: 'January 2026', lanes: drawn },
    events: events.map(({ lane = 0, ...event }, index) =>
      anEvent({ ...event, id: `event-${index + 1}`, lane: `lane-${lane}`, summary: `${event.title}: so it was told.` })
    ),
    figures: [figure]
  });
  return { story, figure };
}

/** A story with as many events as wanted, over so many years: clusters, dates of every kind, all priorities. */
export function createCrowd(
  lanes: readonly string[],
  count: number,
  years: number,
  lang: LabLanguage = 'en'
): LabStory {
  const random = new Random(count + lanes.length);
  const days = createDays(random, count, end - Math.round(years * 365.25), end);
  const events = days.map((day): LabEvent => {
    const date = createDate(random, day, end - 1);
    const isOpen = date.endsWith('/..');
    const chance = random.next();
    return {
      date,
      title: createTitle(random, lang),
      lane: random.below(lanes.length),
      priority: chance < 0.15 ? 1 : chance < 0.6 ? 2 : 3,
      status: isOpen ? random.pick(['running', 'waiting']) : chance > 0.97 ? 'stopped' : 'done'
    };
  });
  return createStory(lanes, events, lang);
}
