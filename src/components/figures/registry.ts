import type { Figure } from '~/schemas/figure.ts';
import BarsFigure from './BarsFigure.astro';
import ChecklistFigure from './ChecklistFigure.astro';
import CompareFigure from './CompareFigure.astro';
import LoopFigure from './LoopFigure.astro';
import MapFigure from './MapFigure.astro';
import OwnershipFigure from './OwnershipFigure.astro';
import TimelineFigure from './TimelineFigure.astro';

/** Any of the drawings: TypeScript can't pair a kind with its component once the kind is looked up. */
type Drawing = (props: Record<string, unknown>) => unknown;

/** Which component draws which kind of figure; each takes `figure` and `story`. */
export const registry = {
  timeline: TimelineFigure,
  map: MapFigure,
  checklist: ChecklistFigure,
  loop: LoopFigure,
  ownership: OwnershipFigure,
  bars: BarsFigure,
  compare: CompareFigure
} as unknown as Record<Figure['kind'], Drawing>;
