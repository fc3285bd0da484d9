import { selectRefs } from '../text/marked.ts';
import type { ChapterMatter } from '../../schemas/chapter.ts';
import type { Figure } from '../../schemas/figure.ts';

/** Every text of a figure that may carry marks, with the field it stands in, in the order in which it is read. */
export function selectFigureTexts(figure: Figure): { field: string; text: string }[] {
  const texts = [
    { field: 'title', text: figure.title },
    { field: 'caption', text: figure.caption }
  ];
  const add = (field: string, text: string | undefined) => text && texts.push({ field, text });
  if (figure.kind === 'checklist') add('missing › detail', figure.missing.detail);
  if (figure.kind === 'loop')
    for (const step of figure.steps) {
      add(`steps › ${step.id} › what`, step.what);
      for (const { who } of step.actors) add(`steps › ${step.id} › actors`, who);
      add(`steps › ${step.id} › unknown`, step.unknown);
    }
  if (figure.kind === 'ownership') for (const row of figure.rows) add(`rows › ${row.asset} › note`, row.note);
  if (figure.kind === 'compare') {
    for (const { label, detail } of figure.columns) add(`columns › ${label}`, detail);
    for (const { label, cells } of figure.rows) for (const cell of cells) add(`rows › ${label}`, cell);
  }
  return texts;
}

/** Ids of claims and evidence that a figure rests on: those marked, in reading order, then those listed. */
export const selectFigureRefs = (figure: Figure): string[] => [
  ...new Set([
    ...selectRefs(...selectFigureTexts(figure).map(({ text }) => text)),
    ...figure.claims,
    ...figure.evidence
  ])
];

/** Every text of the papers on a cover that may carry marks. */
export const selectPaperTexts = ({ papers }: Pick<ChapterMatter, 'papers'>): string[] =>
  papers.flatMap(({ signed, label, text }) => [signed ?? '', label, text]);
