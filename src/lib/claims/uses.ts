import { resolveFigurePath } from '../figures/address.ts';
import { paths } from '../paths.ts';
import { formatPlain, selectRefs } from '../text/marked.ts';
import { selectFigureRefs, selectPaperTexts } from '../story/refs.ts';
import type { Uses } from '../story/uses.ts';
import type { Chapter, Story } from '../story/story.ts';

/** Ids of the paragraphs that have a mark for a claim, by the numbers that `npm run pin` wrote into the text. */
export function selectParagraphs({ slug, body }: Pick<Chapter, 'slug' | 'body'>, claim: string): string[] {
  const mark = new RegExp(`<Claim\\s[^>]*?\\bid="${claim}"`);
  return body.split(/\n\s*\n/).flatMap((block) => {
    const [, n] = /\{\/\* p(\d+) \*\/\}/.exec(block) ?? [];
    return n !== undefined && mark.test(block) ? [`p-${slug}-${n}`] : [];
  });
}

const toPage = ({ slug, role }: Chapter): string => (role === 'cover' ? paths.home() : paths.chapter(slug));

/** Chapters whose text, papers or figures use a claim, in order. */
export const selectClaimChapters = ({ chapters, figures }: Pick<Story, 'chapters' | 'figures'>, claim: string) =>
  chapters.filter(
    (chapter) =>
      selectParagraphs(chapter, claim).length > 0 ||
      selectRefs(...selectPaperTexts(chapter)).includes(claim) ||
      figures.some((figure) => chapter.figures.includes(figure.id) && selectFigureRefs(figure).includes(claim))
  );

/** Everything on the site that rests on a claim, by kind; kinds without a use are left out. */
export function selectClaimUses(story: Story, claim: string): Uses[] {
  const { chapters, figures, events, assets, site } = story;
  const paragraphs = chapters.flatMap((chapter) => {
    const inText = selectParagraphs(chapter, claim).map((id) => ({
      label: `${chapter.title}, paragraph ${id.replace(/^.*-/, '')}`,
      href: `${toPage(chapter)}#${id}`
    }));
    const onPaper = selectRefs(...selectPaperTexts(chapter)).includes(claim);
    return onPaper ? [...inText, { label: `${chapter.title}, papers`, href: toPage(chapter) }] : inText;
  });
  return [
    { kind: 'Paragraphs', uses: paragraphs },
    {
      kind: 'Figures',
      uses: figures
        .filter((figure) => selectFigureRefs(figure).includes(claim))
        .map(({ id, title }) => ({ label: formatPlain(title), href: resolveFigurePath(id, chapters) }))
    },
    {
      kind: 'Events',
      uses: events
        .filter(({ claims }) => claims.includes(claim))
        .map(({ id, title }) => ({ label: title, href: paths.event(id) }))
    },
    {
      kind: 'Lanes of the timeline',
      uses: site.lanes
        .filter(({ spans }) => spans.some(({ claims }) => claims.includes(claim)))
        .map(({ label }) => ({ label, href: paths.timeline() }))
    },
    {
      kind: 'Assets',
      uses: assets
        .filter(({ claims }) => claims.includes(claim))
        .map(({ id, name }) => ({ label: name, href: paths.asset(id) }))
    }
  ].filter(({ uses }) => uses.length > 0);
}
