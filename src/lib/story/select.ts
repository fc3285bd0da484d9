import type { Claim } from '../../schemas/claim.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Chapter, Story } from './story.ts';
import { parseMentions } from '../chapters/mentions.ts';

/** The figure that a page of its own shows: of its kind, the one that draws most. */
export function selectPageFigure<K extends 'timeline' | 'map'>(figures: Figure[], kind: K): Figure | undefined {
  // No list of assets means all of them; of two timelines the one with more lanes shows more.
  const size = (figure: Figure): number =>
    figure.kind === 'map'
      ? figure.assets.length === 0
        ? Infinity
        : figure.assets.length
      : figure.kind === 'timeline'
        ? figure.lanes.length
        : 0;
  return figures.filter((figure) => figure.kind === kind).sort((a, b) => size(b) - size(a))[0];
}

/** Records of the given ids, in the order of the ids. */
export const selectByIds = <T extends { id: string }>(records: readonly T[], ids: readonly string[]): T[] =>
  ids.flatMap((id) => records.find((record) => record.id === id) ?? []);

/** Chapters whose text names a figure, claim or piece of evidence. */
export const selectChaptersWith = (chapters: Chapter[], id: string): Chapter[] =>
  chapters.filter(({ body }) => {
    const { claims, evidence, figures } = parseMentions(body);
    return [...claims, ...evidence, ...figures].includes(id);
  });

/** Evidence of a record that none of its claims already brings. */
export const selectOwnEvidence = (story: Story, record: { claims: string[]; evidence: string[] }): Evidence[] => {
  const brought = new Set(selectByIds<Claim>(story.claims, record.claims).flatMap(({ evidence }) => evidence));
  return selectByIds(
    story.evidence,
    record.evidence.filter((id) => !brought.has(id))
  );
};

/** Chapters, without the cover, that use a term. */
export const selectChaptersWithTerm = (chapters: Chapter[], id: string): Chapter[] =>
  chapters.filter(({ role, body, terms }) => role !== 'cover' && [...parseMentions(body).terms, ...terms].includes(id));
