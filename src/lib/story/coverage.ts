import { parseMentions } from '../chapters/mentions.ts';
import { createGazetteer } from '../chapters/gazetteer.ts';
import { parseChapterSentences, selectFactual } from '../chapters/sentences.ts';
import { selectRefs } from '../text/marked.ts';
import { selectFigureRefs, selectPaperTexts } from './refs.ts';
import { selectByIds } from './select.ts';
import { resolveFamily } from './sign.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { VerdictFamily } from '../../schemas/site.ts';
import type { Chapter, Story } from './story.ts';

/** So many out of so many. */
export interface Share {
  count: number;
  of: number;
}

/** How many claims belong to a family. */
export interface Tally {
  family: VerdictFamily;
  count: number;
}

/** Claims by family, in the order of the key; families without a claim are left out. */
export const selectTally = (claims: readonly Claim[], site: Story['site']): Tally[] =>
  site.verdictFamilies
    .map((family) => ({ family, count: claims.filter((claim) => resolveFamily(claim, site).id === family.id).length }))
    .filter(({ count }) => count > 0);

/** Claims that chapters use, each once: in their text, on their papers and in the figures that they show. */
export function selectUsedClaims(story: Pick<Story, 'claims' | 'figures'>, chapters: readonly Chapter[]): Claim[] {
  const used = new Set(
    chapters.flatMap((chapter) => {
      const { claims, figures } = parseMentions(chapter.body);
      return [
        ...claims,
        ...selectRefs(...selectPaperTexts(chapter)),
        ...selectByIds(story.figures, figures).flatMap(selectFigureRefs)
      ];
    })
  );
  return story.claims.filter(({ id }) => used.has(id));
}

const toHouses = ({ publisher }: Evidence): string[] => publisher.split(' / ');

/**
 * Whether a claim has two sources that are independent: from two publishers, neither of them the document’s own nor us;
 * a paper that carries an agency’s report counts as both. Where every account goes back to one company, none is.
 */
export function isIndependent(claim: Claim, { evidence, document, site }: Story): boolean {
  if (resolveFamily(claim, site).sign === 'half') return false;
  const outside = selectByIds(evidence, claim.evidence)
    .filter(({ origin }) => origin !== 'document' && origin !== 'calculation')
    .map(toHouses)
    .filter((houses) => !houses.includes(document.publisher));
  return outside.some((one) => outside.some((other) => !one.some((house) => other.includes(house))));
}

/** What the site checks, counted. */
export interface Coverage {
  /** Claims that the chapters use. */
  claims: Share;
  /** Sentences that state a number, date or name, and those of them that carry a mark. */
  sentences: Share;
  /** Claims with two independent sources, of those that can be checked. */
  independent: Share;
  chapters: { slug: string; title: string; sentences: Share; tally: Tally[] }[];
}

/** Counts what the chapters use, mark and rest on. */
export function resolveCoverage(story: Story): Coverage {
  const names = createGazetteer(story);
  const chapters = story.chapters.map((chapter) => {
    const factual = selectFactual(parseChapterSentences(chapter.body, story.site.lang), names);
    return {
      slug: chapter.slug,
      title: chapter.title,
      sentences: { count: factual.filter(({ isMarked }) => isMarked).length, of: factual.length },
      tally: selectTally(selectUsedClaims(story, [chapter]), story.site)
    };
  });
  const sum = (name: keyof Share): number => chapters.reduce((total, { sentences }) => total + sentences[name], 0);
  const checkable = story.claims.filter(({ checkable }) => checkable);
  return {
    claims: { count: selectUsedClaims(story, story.chapters).length, of: story.claims.length },
    sentences: { count: sum('count'), of: sum('of') },
    independent: { count: checkable.filter((claim) => isIndependent(claim, story)).length, of: checkable.length },
    chapters
  };
}
