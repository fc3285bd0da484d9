import type { Figure } from '../../schemas/figure.ts';

/** From this width of the frame on, in px, an embed is this high, in px. */
export interface HeightStep {
  from: number;
  height: number;
}

const step = (from: number, height: number): HeightStep => ({ from, height });

/** Heights before they are measured, narrowest first: the shape of each kind, with title, caption and foot. */
const defaults: Record<Figure['kind'], readonly HeightStep[]> = {
  timeline: [step(0, 960), step(720, 640)],
  map: [step(0, 880), step(520, 760), step(1060, 880)],
  checklist: [step(0, 960), step(512, 720)],
  loop: [step(0, 980), step(576, 800)],
  ownership: [step(0, 980), step(576, 940), step(928, 760)],
  bars: [step(0, 980), step(576, 760)],
  compare: [step(0, 980), step(480, 760)]
};

/** Steps for an embed of a kind that nobody has measured. */
export const defaultSteps = (kind: Figure['kind']): readonly HeightStep[] => defaults[kind];

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
