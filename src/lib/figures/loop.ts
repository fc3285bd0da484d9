import { formatPlain } from '../text/marked.ts';
import { formatSentence } from './sentence.ts';
import type { FigureOf } from '../../schemas/figure.ts';
import type { Table } from './table.ts';

type Loop = FigureOf<'loop'>;

/**
 * Places `count` steps clockwise on a grid of two columns: the first at the top left, then down the right side, then up
 * the left side. Rows and columns count from 1.
 */
export function placeLoop(count: number): { row: number; column: 1 | 2 }[] {
  const rows = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, index) => {
    if (index === 0) return { row: 1, column: 1 };
    return index <= rows ? { row: index, column: 2 } : { row: 2 * rows - index + 1, column: 1 };
  });
}

/** One row an actor; a step's unknown stands in each of its rows. */
export const toLoopTable = (figure: Loop): Table => ({
  caption: formatPlain(figure.title),
  columns: ['Step', 'What happens', 'Role', 'Who', 'Not known'].map((label) => ({ label })),
  rows: figure.steps.flatMap(({ label, what, actors, unknown }) =>
    actors.map(({ role, who }) => [
      label,
      formatPlain(what),
      role,
      formatPlain(who),
      unknown ? formatPlain(unknown) : null
    ])
  )
});

/** The loop as sentences, step by step, ending where it began. */
export function formatLoopAlt({ steps }: Loop): string {
  const parts = steps.map(({ label, what, actors, unknown }, index) => {
    const who = actors.map(({ role, who }) => `${role}: ${formatPlain(who)}`).join('; ');
    return [
      `${index + 1}, ${label}: ${formatSentence(what)} ${formatSentence(who)}`,
      unknown && `Not known: ${formatSentence(unknown)}`
    ]
      .filter(Boolean)
      .join(' ');
  });
  return `A loop of ${steps.length} steps. ${parts.join(' ')} From ${steps.at(-1)!.label} it returns to ${steps[0]!.label}.`;
}
