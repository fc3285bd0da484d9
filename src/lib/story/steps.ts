import { parseClock, type Stretch } from '../dates/clock.ts';
import { parseSteps, type WrittenStep } from '../chapters/steps.ts';
import { selectEvents, toTimeline } from '../timeline/story.ts';
import { parseView } from '../view/parse.ts';
import type { KnownIds } from '../view/view.ts';
import type { Add } from './record-problem.ts';
import type { Chapter, Story } from './story.ts';

type TimelineFigure = Parameters<typeof selectEvents>[0];

/** What a step may name: all of a map or timeline outside a group, and what its figure can show inside one. */
const names = {
  link: ['t', 'window', 'event', 'asset', 'at', 'show', 'mineral'],
  follow: ['t', 'window', 'event']
};

const isTimeline = (figure: Story['figures'][number]): figure is TimelineFigure => figure.kind === 'timeline';

/** Ids that a link of a chapter may name. */
const toKnown = ({ site, events, assets }: Story): KnownIds => ({
  events: events.map(({ id }) => id),
  assets: assets.map(({ id }) => id),
  alignments: site.alignments.map(({ id }) => id),
  minerals: [...new Set(assets.flatMap(({ minerals }) => minerals))],
  countries: assets.map(({ country }) => country),
  kinds: site.assetKinds.map(({ id }) => id)
});

/** Why a view cannot be shown, as what is expected instead; null where it can. */
function resolveRefusal(view: string, figure: TimelineFigure | undefined, story: Story): string | null {
  const allowed = figure ? names.follow : names.link;
  const query = new URLSearchParams(view);
  const foreign = [...query.keys()].find((name) => !allowed.includes(name));
  if (foreign !== undefined) return `one of ${allowed.join(', ')} instead of ${foreign}`;
  const events = figure ? selectEvents(figure, story).map(({ event }) => event.id) : undefined;
  const [refused] = parseView(view, { ...toKnown(story), ...(events && { events }) }).refused;
  if (refused?.name === 'event' && figure) return `an event that ${figure.id} shows; ${refused.value} is none`;
  if (refused) return `another value for ${refused.name}: ${refused.reason}`;
  const window = parseClock(query.get('window') ?? '');
  if (!window || !figure) return null;
  const { events: shown, ...clock } = toTimeline(figure, story);
  const isSeen = ({ start, end }: Stretch) => start < window.end && end > window.start;
  if (!isSeen({ start: clock.from, end: clock.to })) return `a window on the clock of ${figure.id}`;
  return shown.some((event) => event.id === query.get('event') && !isSeen(event)) ? 'an event in its window' : null;
}

function checkStep(step: WrittenStep, figure: TimelineFigure | undefined, story: Story) {
  const event = (figure ? selectEvents(figure, story)[0]?.event : story.events[0])?.id ?? 'some-event';
  const example = `<Step view="event=${event}">`;
  if (!step.view) return { expected: 'a view', example };
  const refusal = resolveRefusal(step.view, figure, story);
  return refusal === null ? null : { found: step.view, expected: refusal, example };
}

/** Every step of a chapter shows something that its figure has, and every group of steps has a timeline and steps. */
export function checkSteps(story: Story, chapter: Chapter, add: Add): void {
  const { groups, steps } = parseSteps(chapter.body);
  const timelines = story.figures.filter(isTimeline);
  const problem = { kind: 'chapters', id: chapter.slug };
  for (const group of groups) {
    const { figure, nested } = group;
    const line = group.line + chapter.line - 1;
    const example = `<Steps figure="${timelines[0]?.id ?? 'some-timeline'}">`;
    const report = (expected: string) =>
      add({ ...problem, line, field: '<Steps>', ...(figure === null ? {} : { found: figure }), expected, example });
    if (nested) report('no <Steps> around it: end the first with </Steps>');
    if (!timelines.some(({ id }) => id === figure)) report('the id of a timeline in figures.yaml');
    if (!steps.some((step) => step.group === group)) report('a <Step> with text in it before </Steps>');
  }
  for (const step of steps) {
    const figure = step.group ? timelines.find(({ id }) => id === step.group?.figure) : undefined;
    // Without its figure a step can't be judged; the group has been reported.
    if (step.group && !figure) continue;
    const mistake = checkStep(step, figure, story);
    if (mistake) add({ ...problem, line: step.line + chapter.line - 1, field: '<Step>', ...mistake });
  }
}
