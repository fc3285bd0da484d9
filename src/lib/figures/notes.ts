import type { Figure } from '../../schemas/figure.ts';
import { selectFigureRefs } from '../story/refs.ts';
import type { Story } from '../story/story.ts';
import { selectRefs } from '../text/marked.ts';
import { selectSteps } from './checklist.ts';

/**
 * Ids of claims and evidence that a figure rests on, in the order in which its marks are read. A checklist draws a mark
 * beside each event, between its caption and what is missing.
 */
export function selectFigureNotes(figure: Figure, story: Pick<Story, 'events'>): string[] {
  const all = selectFigureRefs(figure);
  if (figure.kind !== 'checklist') return all;
  const drawn = selectSteps(figure, story).flatMap(({ claims, evidence }) => [...claims, ...evidence]);
  return [...new Set([...selectRefs(figure.title, figure.caption), ...drawn, ...all])];
}

/** Ids whose first mark stands in the title of a figure, and in its caption: their notes lead back to it. */
export function selectFirsts({ title, caption }: Figure): { title: string[]; caption: string[] } {
  const inTitle = selectRefs(title);
  return { title: inTitle, caption: selectRefs(caption).filter((ref) => !inTitle.includes(ref)) };
}
