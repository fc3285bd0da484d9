import type { Figure } from '../../schemas/figure.ts';

/** From this width of the frame on, in px, an embed is this high, in px. */
export interface HeightStep {
  from: number;
  height: number;
}

/** Steps of one embed: with title and foot, and as the drawing alone (`plain=1`). */
export interface Heights {
  full: readonly HeightStep[];
  plain: readonly HeightStep[];
}

const step = (from: number, height: number): HeightStep => ({ from, height });

/** Heights of the highest embed of each kind, measured in Chromium with fallback fonts and rounded up. */
const defaults: Record<Figure['kind'], readonly HeightStep[]> = {
  timeline: [step(0, 930), step(561, 980), step(900, 945), step(1000, 920)],
  map: [step(0, 905), step(561, 980), step(900, 960)],
  checklist: [step(0, 900), step(720, 690)],
  loop: [step(0, 965), step(720, 855), step(800, 800), step(900, 740)],
  ownership: [step(0, 890), step(561, 940), step(720, 885), step(800, 865), step(1000, 590)],
  bars: [step(0, 890), step(720, 770)],
  compare: [step(0, 890), step(640, 685)]
};

/** Steps for an embed of a kind that nobody has measured; the drawing alone is never higher. */
export const defaultHeights = (kind: Figure['kind']): Heights => ({ full: defaults[kind], plain: defaults[kind] });

/** Height in px of an embed in a frame of this width, in px. Steps are narrowest first, and there is at least one. */
export const heightAt = (steps: readonly HeightStep[], width: number): number =>
  (steps.findLast(({ from }) => from <= width) ?? steps[0]!).height;

/** The one height in px that fits every width. */
export const maximumHeight = (steps: readonly HeightStep[]): number => Math.max(...steps.map(({ height }) => height));

/** Narrowest and widest frame that is measured, in px. */
export const [narrowest, widest] = [280, 1200];

/** Where a new step begins, in px: where documents change, and often enough that little of a step is empty. */
const starts = [0, 320, 360, 400, 480, 560, 640, 720, 800, 900, 1000, 1092];

/**
 * The steps of measured heights: each as high as what is highest in it.
 * @param heights px by width of the frame in px
 */
export const selectSteps = (heights: ReadonlyMap<number, number>): HeightStep[] =>
  starts
    .map((from, index) => {
      const to = starts[index + 1] ?? Infinity;
      const within = [...heights].filter(([width]) => width >= from && width < to).map(([, height]) => height);
      return { from, height: Math.max(...within) };
    })
    // Two steps of one height are one.
    .filter(({ height }, index, all) => height !== all[index - 1]?.height);

/** Rules that give a document its height at each width before anything of it is drawn; without title and foot it has its own. */
export const formatHeightRules = (steps: readonly HeightStep[]): string =>
  steps
    .map(({ from, height }) => {
      const rule = `:root:not([data-plain]) .embed{min-block-size:${height}px}`;
      return from > 0 ? `@media(min-width:${from}px){${rule}}` : rule;
    })
    .join('');
