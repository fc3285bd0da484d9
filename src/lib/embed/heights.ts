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
