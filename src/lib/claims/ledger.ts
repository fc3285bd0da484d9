import { formatEdtf } from '../dates/edtf.ts';
import { resolveFamily } from '../story/sign.ts';
import { selectClaimChapters } from './uses.ts';
import { shortKinds, toSubjectId } from './words.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { Lane, VerdictFamily } from '../../schemas/site.ts';
import type { Chapter, Story } from '../story/story.ts';
import type { Filter } from './view.ts';

/** A claim as a row of the ledger. */
export interface LedgerEntry {
  claim: Claim;
  family: VerdictFamily;
  kind: string;
  lane: Lane | undefined;
  /** Chapters that use it, in order. */
  chapters: Chapter[];
  /** Date of what it tells, in words. */
  date: string | undefined;
}

/** Every claim with what its row says, in the order of the document. */
export const toLedger = (story: Story): LedgerEntry[] =>
  story.claims.map((claim) => ({
    claim,
    family: resolveFamily(claim, story.site),
    kind: shortKinds[claim.status],
    lane: story.site.lanes.find(({ id }) => id === claim.lane),
    chapters: selectClaimChapters(story, claim.id),
    date: claim.date === undefined ? undefined : formatEdtf(claim.date, story.site.lang)
  }));

/** A filter of the ledger with the values that its claims have. */
export interface LedgerFilter {
  name: Filter;
  label: string;
  options: { value: string; label: string }[];
}

/** The filters, each with the values that occur: chapters, lanes and verdicts in the story's order, subjects by name. */
export function toFilters(entries: readonly LedgerEntry[], { site, chapters }: Story): LedgerFilter[] {
  const subjects = new Map(entries.map(({ claim: { subject } }) => [toSubjectId(subject), subject]));
  return [
    {
      name: 'chapter',
      label: 'Chapter',
      options: chapters
        .filter(({ slug }) => entries.some((entry) => entry.chapters.some((chapter) => chapter.slug === slug)))
        .map(({ slug, title }) => ({ value: slug, label: title }))
    },
    {
      name: 'kind',
      label: 'Kind',
      options: Object.entries(shortKinds)
        .filter(([status]) => entries.some(({ claim }) => claim.status === status))
        .map(([value, label]) => ({ value, label }))
    },
    {
      name: 'verdict',
      label: 'Verdict',
      options: site.verdictFamilies
        .filter(({ id }) => entries.some(({ family }) => family.id === id))
        .map(({ id, label }) => ({ value: id, label }))
    },
    {
      name: 'lane',
      label: 'Lane',
      options: site.lanes
        .filter(({ id }) => entries.some(({ lane }) => lane?.id === id))
        .map(({ id, label }) => ({ value: id, label }))
    },
    {
      name: 'subject',
      label: 'Subject',
      options: [...subjects]
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label, site.lang))
    }
  ];
}
