import type { Figure } from '../../schemas/figure.ts';
import { formatMapAlt, toMapTable } from '../map/table.ts';
import type { Story } from '../story/story.ts';
import { formatTimelineAlt, toTimelineTable } from '../timeline/table.ts';
import { formatBarsAlt, toBarsTable } from './bars.ts';
import { formatChecklistAlt, toChecklistTable } from './checklist.ts';
import { formatCompareAlt, toCompareTable } from './compare.ts';
import { formatLoopAlt, toLoopTable } from './loop.ts';
import { formatOwnershipAlt, toOwnershipTable } from './ownership.ts';
import type { Table } from './table.ts';

/**
 * The data of a figure as a table: shown beside the drawing, and written as CSV. With `all`, a timeline has every event of
 * its lanes, as it is drawn on its own page.
 */
export function toFigureTable(figure: Figure, story: Story, all = false): Table {
  switch (figure.kind) {
    case 'timeline':
      return toTimelineTable(figure, story, all);
    case 'map':
      return toMapTable(figure, story);
    case 'checklist':
      return toChecklistTable(figure, story);
    case 'loop':
      return toLoopTable(figure);
    case 'ownership':
      return toOwnershipTable(figure, story);
    case 'bars':
      return toBarsTable(figure, story);
    case 'compare':
      return toCompareTable(figure, story);
  }
}

/** A figure in words, made from its data: the text alternative of the drawing. `all` as in the table. */
export function formatFigureAlt(figure: Figure, story: Story, all = false): string {
  switch (figure.kind) {
    case 'timeline':
      return formatTimelineAlt(figure, story, all);
    case 'map':
      return formatMapAlt(figure, story);
    case 'checklist':
      return formatChecklistAlt(figure, story);
    case 'loop':
      return formatLoopAlt(figure);
    case 'ownership':
      return formatOwnershipAlt(figure, story);
    case 'bars':
      return formatBarsAlt(figure, story);
    case 'compare':
      return formatCompareAlt(figure);
  }
}
