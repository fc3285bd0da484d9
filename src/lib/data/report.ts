import { resolveCoverage, selectTally, type Tally } from '../story/coverage.ts';
import type { ReportRow } from '../../schemas/report.ts';
import type { Story } from '../story/story.ts';

/** How each measure is counted; the same words stand on the page about sources. */
export const definitions = {
  claims: 'A claim counts once, where the text of a chapter, a paper on the cover or a figure has a mark for it.',
  sentences:
    'Sentences of the chapters that state a number, a date or the name of an organisation or a person; a mark on any of their words counts.',
  independent:
    'Of the claims that can be checked: two sources for or against it, from two publishers, neither of them the document’s own. Our arithmetic does not count, and where all accounts go back to one company, none does.',
  families: 'Claims by the family of their verdict.'
};

const sum = (tally: readonly Tally[]): number => tally.reduce((total, { count }) => total + count, 0);

const toFamilies = (tally: readonly Tally[], chapter?: string): ReportRow[] =>
  tally.map(({ family, count }) => ({
    id: [chapter, 'verdict', family.id].filter(Boolean).join('-'),
    measure: `${family.label}: claims`,
    ...(chapter === undefined ? {} : { chapter }),
    family: family.id,
    count,
    of: sum(tally),
    definition: definitions.families
  }));

/** What the build counts about its own checks, for /data/v1/report.json: the whole story first, then its chapters. */
export function toReport(story: Story): ReportRow[] {
  const { claims, sentences, independent, chapters } = resolveCoverage(story);
  return [
    {
      id: 'claims-used',
      measure: 'Claims of the document that the chapters use',
      ...claims,
      definition: definitions.claims
    },
    {
      id: 'sentences-marked',
      measure: 'Sentences with a fact that carry a mark',
      ...sentences,
      definition: definitions.sentences
    },
    {
      id: 'claims-with-two-sources',
      measure: 'Claims with two independent sources',
      ...independent,
      definition: definitions.independent
    },
    ...toFamilies(selectTally(story.claims, story.site)),
    ...chapters.flatMap(({ slug, title, sentences: marked, tally }) => [
      {
        id: `${slug}-sentences-marked`,
        measure: `${title}: sentences with a fact that carry a mark`,
        chapter: slug,
        ...marked,
        definition: definitions.sentences
      },
      ...toFamilies(tally, slug)
    ])
  ];
}

/** The three measures of the whole story, a line each, for whoever builds the site. */
export const formatReport = (story: Story): string =>
  toReport(story)
    .slice(0, 3)
    .map(({ measure, count, of }) => `${measure}: ${count} of ${of}`)
    .join('\n');
