import { selectEmbeds } from '../../../src/lib/embed/embeds.ts';
import { formatExact, formatIframe } from '../../../src/lib/embed/snippet.ts';
import { resolveSource } from '../../../src/lib/embed/source.ts';
import { readHeights } from '../../../src/loader/heights.ts';
import { story } from '../content.ts';

/** Snippets as the builder hands them out: the timeline with a height for each width, the map with one height. */
export function toSnippets(site: string): { exact: string; iframe: string } {
  const heights = readHeights();
  const toSource = (id: string) => {
    const embed = selectEmbeds(story).find((one) => one.id === id)!;
    return resolveSource(embed, story.site, { heights: heights[id]!, origin: new URL(site) });
  };
  return { exact: formatExact(toSource('timeline')), iframe: formatIframe(toSource('map')) };
}
