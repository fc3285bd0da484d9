import type { Story } from '../story/story.ts';
import type { Figure } from '../../schemas/figure.ts';
import { placeBars } from './bars-sheet.ts';
import type { Measure, Picture } from './canvas.ts';
import { placeChecklist } from './checklist-sheet.ts';
import { placeCompare } from './compare-sheet.ts';
import { placeRing } from './loop-sheet.ts';
import { placeOwnership } from './ownership-sheet.ts';

/** Figures that are HTML on the site; timelines and maps are drawn as such. */
export type DrawnFigure = Exclude<Figure, { kind: 'timeline' | 'map' }>;

/**
 * Places a figure as a picture that stands alone.
 * @param width px
 * @param measure width of a text in px
 */
export function placePicture(figure: DrawnFigure, story: Story, width: number, measure: Measure): Picture {
  switch (figure.kind) {
    case 'bars':
      return placeBars(figure, story, width, measure);
    case 'ownership':
      return placeOwnership(figure, story, width, measure);
    case 'loop':
      return placeRing(figure, width, measure);
    case 'checklist':
      return placeChecklist(figure, story, width, measure);
    case 'compare':
      return placeCompare(figure, story, width, measure);
  }
}
