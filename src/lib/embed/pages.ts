import { formatEdtf } from '../dates/edtf.ts';
import { parseMentions } from '../chapters/mentions.ts';
import { paths } from '../paths.ts';
import type { Chapter, Story } from '../story/story.ts';
import { selectEmbeds, type Embed } from './embeds.ts';

/** A page that other sites can embed by its address: it names the file that tells them how. */
export interface EmbedPage {
  /** Name of that file below `/oembed/v1/`, without its type. */
  name: string;
  title: string;
  summary: string;
  /** Path of the page. */
  page: string;
  /** Name of its preview picture, as in src/lib/pictures/cards.ts. */
  picture: string;
  /** What is shown of it, and its path in the view that is shown. */
  embed: Embed;
  frame: string;
}

type Own = Omit<EmbedPage, 'embed' | 'frame'>;

/** The page of a chapter; the cover's is the first page of the site. */
function toChapterPage({ slug, role, title, summary }: Chapter, { site }: Story): Own {
  if (role === 'cover')
    return { name: 'home', title: site.title, summary: site.description, page: paths.home(), picture: 'site' };
  return { name: `chapters/${slug}`, title, summary, page: paths.chapter(slug), picture: `chapter-${slug}` };
}

/**
 * All pages that can be embedded by their address. A chapter shows its first figure, or the timeline where it
 * has none; an event's page shows the timeline with the event open, an asset's the map. A figure's own page is the document that
 * is framed, because a chapter's address can stand for one figure only.
 */
export function selectEmbedPages(story: Story): EmbedPage[] {
  const embeds = new Map(selectEmbeds(story).map((embed) => [embed.id, embed]));
  const create = (own: Own, id: string | undefined, frame?: string): EmbedPage[] => {
    const embed = embeds.get(id ?? '');
    return embed ? [{ ...own, embed, frame: frame ?? embed.frame }] : [];
  };
  const whole = ['timeline', 'map'].flatMap((id) => {
    const embed = embeds.get(id);
    return embed ? create({ ...embed, name: id, picture: 'site' }, id) : [];
  });
  const events = story.events.map(({ id, title, summary, date }) => ({
    own: {
      name: `timeline/${id}`,
      title,
      summary: `${formatEdtf(date)}. ${summary}`,
      page: paths.event(id),
      picture: `event-${id}`
    },
    frame: paths.embedTimeline(`?event=${id}`)
  }));
  const assets = story.assets.map(({ id, name, alignment, alignmentReason }) => {
    const { label } = story.site.alignments.find((one) => one.id === alignment)!;
    const own = { name: `map/${id}`, title: name, summary: `${label}: ${alignmentReason}`, page: paths.asset(id) };
    return { own: { ...own, picture: `asset-${id}` }, frame: paths.embedMap(`?asset=${id}`) };
  });
  return [
    ...whole,
    ...story.chapters.flatMap((chapter) =>
      create(toChapterPage(chapter, story), parseMentions(chapter.body).figures[0] ?? 'timeline')
    ),
    ...events.flatMap(({ own, frame }) => create(own, 'timeline', frame)),
    ...assets.flatMap(({ own, frame }) => create(own, 'map', frame)),
    ...story.figures.flatMap(({ id }) => create({ ...embeds.get(id)!, name: `figure/${id}`, picture: 'site' }, id))
  ];
}

/** Path of a page whose address stands for an embed alone; undefined where there is none but the framed document. */
export const selectPastePath = (pages: readonly EmbedPage[], { id, frame }: Embed): string | undefined =>
  pages.find((page) => page.embed.id === id && page.frame === frame && !page.name.startsWith('figure/'))?.page;
