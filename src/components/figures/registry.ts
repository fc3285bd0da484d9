import type { Figure } from '~/schemas/figure.ts';
import BarsFigure from './BarsFigure.astro';
import ChecklistFigure from './ChecklistFigure.astro';
import CompareFigure from './CompareFigure.astro';
import LoopFigure from './LoopFigure.astro';
import MapFigure from './MapFigure.astro';
import OwnershipFigure from './OwnershipFigure.astro';
import TimelineFigure from './TimelineFigure.astro';

/** Which component draws which kind of figure; each takes `figure` and `story`. */
export const registry = {
  timeline: TimelineFigure,
  map: MapFigure,
  checklist: ChecklistFigure,
  loop: LoopFigure,
  ownership: OwnershipFigure,
  bars: BarsFigure,
  compare: CompareFigure
} satisfies Record<Figure['kind'], unknown>;
