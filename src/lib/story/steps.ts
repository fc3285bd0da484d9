import { parseClock, type Stretch } from '../dates/clock.ts';
import { parseSteps, type WrittenStep } from '../chapters/steps.ts';
import { isInPicture, followSizes, toStepCamera } from '../map/follow.ts';
import { selectAssets, toMapAsset, type MapFigure } from '../map/model.ts';
import { selectEvents, toTimeline } from '../timeline/story.ts';
import { parseView } from '../view/parse.ts';
import type { KnownIds } from '../view/view.ts';
import type { Add } from './record-problem.ts';
import type { Chapter, Story } from './story.ts';

type TimelineFigure = Parameters<typeof selectEvents>[0];
type StepFigure = TimelineFigure | MapFigure;

/** What says that a view is one of a map. */
const ofMap = ['asset', 'at', 'show', 'mineral', 'country', 'kind', 'named'];
/** What a step may name: all of a map or timeline outside a group, and what its figure can show inside one. */
const names = { link: ['t', 'window', 'event', ...ofMap], timeline: ['t', 'window', 'event'], map: ['t', ...ofMap] };

const hasSteps = (figure: Story['figures'][number]): figure is StepFigure =>
  figure.kind === 'timeline' || figure.kind === 'map';

/** Ids that a link of a chapter may name. */
const toKnown = ({ site, events, assets }: Story): KnownIds => ({
  events: events.map(({ id }) => id),
  assets: assets.map(({ id }) => id),
  alignments: site.alignments.map(({ id }) => id),
  minerals: [...new Set(assets.flatMap(({ minerals }) => minerals))],
  countries: assets.map(({ country }) => country),
  kinds: site.assetKinds.map(({ id }) => id)
});

/** Why a map can't show a view that it may name; null where it can. */
function resolveMapRefusal(query: URLSearchParams, figure: MapFigure, story: Story): string | null {
  if (!ofMap.some((name) => query.has(name)))
    return `one of ${ofMap.join(', ')} as well, which say that a map is meant`;
  const assets = selectAssets(figure, story).map(toMapAsset);
  const asset = assets.find(({ id }) => id === query.get('asset'));
  const isSeen = (one: (typeof assets)[number]) =>
    followSizes.every((size) => isInPicture(one, toStepCamera(query.toString(), assets, figure.zoom, size), size));
  if (asset && !isSeen(asset)) return `a camera that has ${asset.label} in its picture`;
  return assets.some(isSeen) ? null : `a camera that has an asset of ${figure.id} in its picture`;
}

function resolveTimelineRefusal(query: URLSearchParams, figure: TimelineFigure, story: Story): string | null {
  const window = parseClock(query.get('window') ?? '');
  if (!window) return null;
  const { events: shown, ...clock } = toTimeline(figure, story);
  const isSeen = ({ start, end }: Stretch) => start < window.end && end > window.start;
  if (!isSeen({ start: clock.from, end: clock.to })) return `a window on the clock of ${figure.id}`;
  return shown.some((event) => event.id === query.get('event') && !isSeen(event)) ? 'an event in its window' : null;
}

/** The part of the known ids that a figure shows. */
function toShown(figure: StepFigure | undefined, story: Story): KnownIds {
  if (figure?.kind === 'timeline') return { events: selectEvents(figure, story).map(({ event }) => event.id) };
  return figure ? { assets: selectAssets(figure, story).map(({ id }) => id) } : {};
}

/** Why a view cannot be shown, as what is expected instead; null where it can. */
function resolveRefusal(view: string, figure: StepFigure | undefined, story: Story): string | null {
  const allowed = names[figure?.kind ?? 'link'];
  const query = new URLSearchParams(view);
  const foreign = [...query.keys()].find((name) => !allowed.includes(name));
  if (foreign !== undefined) return `one of ${allowed.join(', ')} instead of ${foreign}`;
  const [refused] = parseView(view, { ...toKnown(story), ...toShown(figure, story) }).refused;
  if (refused && figure && (refused.name === 'event' || refused.name === 'asset'))
    return `an ${refused.name} that ${figure.id} shows; ${refused.value} is none`;
  if (refused) return `another value for ${refused.name}: ${refused.reason}`;
  if (!figure) return null;
  return figure.kind === 'map' ? resolveMapRefusal(query, figure, story) : resolveTimelineRefusal(query, figure, story);
}

function formatExample(figure: StepFigure | undefined, story: Story): string {
  const { events = [], assets = [] } = toShown(figure, story);
  if (figure?.kind === 'map') return `<Step view="asset=${assets[0] ?? 'some-asset'}">`;
  return `<Step view="event=${events[0] ?? story.events[0]?.id ?? 'some-event'}">`;
}

function checkStep(step: WrittenStep, figure: StepFigure | undefined, story: Story) {
  const example = formatExample(figure, story);
  if (!step.view) return { expected: 'a view', example };
  const refusal = resolveRefusal(step.view, figure, story);
  return refusal === null ? null : { found: step.view, expected: refusal, example };
}

/** Every step of a chapter shows something that its figure has, and every group of steps has a timeline or map and steps. */
export function checkSteps(story: Story, chapter: Chapter, add: Add): void {
  const { groups, steps } = parseSteps(chapter.body);
  const figures = story.figures.filter(hasSteps);
  const problem = { kind: 'chapters', id: chapter.slug };
  for (const group of groups) {
    const { figure, nested } = group;
    const line = group.line + chapter.line - 1;
    const example = `<Steps figure="${figures[0]?.id ?? 'some-timeline'}">`;
    const report = (expected: string) =>
      add({ ...problem, line, field: '<Steps>', ...(figure === null ? {} : { found: figure }), expected, example });
    if (nested) report('no <Steps> around it: end the first with </Steps>');
    if (!figures.some(({ id }) => id === figure)) report('the id of a timeline or a map in figures.yaml');
    if (!steps.some((step) => step.group === group)) report('a <Step> with text in it before </Steps>');
  }
  for (const step of steps) {
    const figure = step.group ? figures.find(({ id }) => id === step.group?.figure) : undefined;
    // Without its figure a step can't be judged; the group has been reported.
    if (step.group && !figure) continue;
    const mistake = checkStep(step, figure, story);
    if (mistake) add({ ...problem, line: step.line + chapter.line - 1, field: '<Step>', ...mistake });
  }
}
