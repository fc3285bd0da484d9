import { toLocale } from '../dates/words.ts';
import { formatList } from '../figures/sentence.ts';
import { wrapText } from '../figures/wrap.ts';
import type { Story } from '../story/story.ts';
import { formatClock, toClockDay } from '../timeline/clock.ts';
import { toTextWidth } from '../timeline/measure.ts';
import { parseView } from '../view/parse.ts';
import type { View } from '../view/view.ts';
import type { Basemap } from './base.ts';
import type { Size } from './camera.ts';
import { formatShortCredit } from './credit.ts';
import { selectShown } from './filter.ts';
import { followSizes, isInPicture, selectFollowed, selectFollowSteps, toMapIds, toStepCamera } from './follow.ts';
import { selectHands } from './hands.ts';
import type { Camera } from './mercator.ts';
import { selectAssets, toMapAsset, type MapAsset, type MapClass } from './model.ts';
import { formatFilter, formatHands } from './speak.ts';

/** A line of the foot. */
interface FootLine {
  text: string;
  muted: boolean;
}

/** One file of a still: the box of its map, the lines below it, and the height of both, in px. */
export interface StillFile {
  name: string;
  map: Size;
  foot: FootLine[];
  height: number;
}

/** What a map shows at one step of the text, as a picture that stands still. */
export interface Still {
  /** The figure's id and the number of the step along it, from 1: `copperbelt-1`. */
  id: string;
  alt: string;
  view: View;
  camera: Camera;
  /** What the picture shows, and the ids of those that the step speaks of. */
  assets: MapAsset[];
  named: string[];
  classes: MapClass[];
  /** For a phone and for paper, and for a screen with more room. */
  narrow: StillFile;
  wide: StillFile;
}

/** The narrow map is the one that follows the text on a phone; the wide one shows the same land. */
const narrow = followSizes[0]!;
const wide: Size = { width: 480, height: Math.round((480 * narrow.height) / narrow.width) };
/** Size and distance of the lines of the foot, in px. */
export const footFont = { size: 10, leading: 14 };

type Site = Pick<Story['site'], 'alignments' | 'assetKinds' | 'lang'>;

/** What the clock and the filter say; '' where neither is set. */
function formatState(view: View, { alignments, assetKinds, lang }: Site): string {
  const clock = view.t === null ? [] : [`by ${formatClock(view.t, toLocale(lang))}`];
  return [...clock, ...formatFilter(view, alignments, assetKinds)].join(', ');
}

/**
 * The picture in words: how many assets of each class, which one stands out, and which others have their names.
 * @param assets those that the picture shows
 * @param named ids of those that have their names
 */
export function formatStill(assets: readonly MapAsset[], view: View, named: readonly string[], site: Site): string {
  const clockDay = toClockDay(view.t);
  const locale = toLocale(site.lang);
  const clock = view.t === null ? null : formatClock(view.t, locale);
  const toHands = (asset: MapAsset) => selectHands(asset, clockDay);
  const classes = [...site.alignments, { id: null, label: 'not known' }].flatMap(({ id, label }) => {
    const count = assets.filter((asset) => toHands(asset).alignment === id).length;
    return count > 0 ? [`${label} ${count}`] : [];
  });
  const state = formatState(view, site);
  const head = `Map of ${assets.length === 1 ? 'one asset' : `${assets.length} assets`}${state && `, ${state}`}`;
  const chosen = assets.find(({ id }) => id === view.asset);
  const others = assets.filter(({ id }) => named.includes(id) && id !== view.asset).map(({ label }) => label);
  const sentences = [`${head}: ${classes.join(', ')}`];
  if (chosen) {
    const hands = toHands(chosen);
    const label = site.alignments.find(({ id }) => id === hands.alignment)?.label ?? null;
    sentences.push(`Chosen: ${chosen.label}, ${formatHands(hands, label, clock, locale)}`);
  }
  if (others.length > 0) sentences.push(`${chosen ? 'Also named' : 'Named'}: ${formatList(others)}`);
  return `${sentences.join('. ')}.`;
}

function createFile(name: string, map: Size, state: string, credit: string): StillFile {
  const wrap = (text: string, muted: boolean): FootLine[] =>
    wrapText(text, map.width, (part) => toTextWidth(part, footFont.size)).map((line) => ({ text: line, muted }));
  const foot = [...wrap(state && state[0]!.toUpperCase() + state.slice(1), false), ...wrap(credit, true)];
  return { name, map, foot, height: map.height + 4 + foot.length * footFont.leading };
}

/** The stills of all maps that follow a text, in the order in which their steps are read. */
export function selectStills(story: Story, basemap: Basemap): Still[] {
  const classes = story.site.alignments.map(({ id, label, colour, shape }) => ({ id, label, colour, shape }));
  const credit = formatShortCredit(basemap);
  return selectFollowed(story).flatMap(({ figure, chapter }) => {
    const all = selectAssets(figure, story).map(toMapAsset);
    return selectFollowSteps(chapter, figure.id, all).map(({ view: search, named }, n): Still => {
      const id = `${figure.id}-${n + 1}`;
      const { view } = parseView(search, toMapIds(all, classes));
      const camera = toStepCamera(search, all, figure.zoom, narrow);
      const assets = selectShown(all, view).filter((asset) => isInPicture(asset, camera, narrow));
      const state = formatState(view, story.site);
      return {
        id,
        alt: formatStill(assets, view, named, story.site),
        view,
        camera,
        assets,
        named: named.filter((one) => assets.some((asset) => asset.id === one)),
        classes,
        narrow: createFile(id, narrow, state, credit),
        wide: createFile(`${id}-wide`, wide, state, credit)
      };
    });
  });
}
