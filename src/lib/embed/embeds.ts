import type { Figure } from '../../schemas/figure.ts';
import type { Site } from '../../schemas/site.ts';
import { resolveFigurePath } from '../figures/address.ts';
import { formatFigureAlt } from '../figures/data.ts';
import { paths } from '../paths.ts';
import { selectPageFigure } from '../story/select.ts';
import type { Story } from '../story/story.ts';
import { formatPlain } from '../text/marked.ts';

/** What other sites can show of the story. Addresses are paths on the site; texts are plain. */
export interface Embed {
  /** `timeline`, `map`, or the id of a figure. */
  id: string;
  kind: Figure['kind'];
  /** The figure that it shows. */
  figure: string;
  title: string;
  summary: string;
  /** The picture in words. */
  alt: string;
  /** The document that is framed. */
  frame: string;
  /** The page where it belongs. */
  page: string;
  /** Whom the figure credits. */
  credit: string;
  licence: Site['licences']['text'];
}

type Own = Pick<Embed, 'id' | 'title' | 'summary' | 'frame' | 'page'>;

const toEmbed = (own: Own, figure: Figure, story: Story, all: boolean): Embed => ({
  ...own,
  kind: figure.kind,
  figure: figure.id,
  alt: formatFigureAlt(figure, story, all),
  credit: figure.credit,
  licence: story.site.licences.text
});

/** The whole timeline or map, as on its own page; undefined where the story has none. */
function createPageEmbed(story: Story, kind: 'timeline' | 'map'): Embed | undefined {
  const { site, events, assets, figures } = story;
  const figure = selectPageFigure(figures, kind);
  const isTimeline = kind === 'timeline';
  const own: Own = {
    id: kind,
    title: `${site.title}: ${isTimeline ? 'the timeline' : 'the map'}`,
    summary: isTimeline
      ? `${events.length} dated events on one clock, as of ${site.asOfLabel}, each with its sources.`
      : `${assets.length} assets and who controls them, as of ${site.asOfLabel}, each with its sources.`,
    frame: isTimeline ? paths.embedTimeline() : paths.embedMap(),
    page: isTimeline ? paths.timeline() : paths.map()
  };
  return figure && toEmbed(own, figure, story, true);
}

/** Everything that can be embedded: the timeline, the map, and each figure in the order of its file. */
export function selectEmbeds(story: Story): Embed[] {
  const whole = (['timeline', 'map'] as const).flatMap((kind) => createPageEmbed(story, kind) ?? []);
  const figures = story.figures.map((figure) =>
    toEmbed(
      {
        id: figure.id,
        title: formatPlain(figure.title),
        summary: formatPlain(figure.caption),
        frame: paths.embedFigure(figure.id),
        page: resolveFigurePath(figure.id, story.chapters)
      },
      figure,
      story,
      false
    )
  );
  return [...whole, ...figures];
}
