import { selectPastePath } from '~/lib/embed/pages.ts';
import { resolveSource, type SnippetSource } from '~/lib/embed/source.ts';
import { getEmbedPages, getEmbeds } from './embeds.ts';
import { getHeights } from './heights.ts';
import { getStory } from './story.ts';

/**
 * What the snippets of each embed are made of.
 * @param origin address that the site will stand at
 * @param sizes sizes of the pictures in px, where they are shown
 */
export function getSnippetSources(
  origin: URL | undefined,
  sizes?: ReadonlyMap<string, SnippetSource['size']>
): SnippetSource[] {
  const { site } = getStory();
  return getEmbeds().map((embed) =>
    resolveSource(embed, site, {
      heights: getHeights(embed.id, embed.kind),
      size: sizes?.get(embed.id),
      paste: selectPastePath(getEmbedPages(), embed),
      origin: origin ?? new URL(site.url)
    })
  );
}
