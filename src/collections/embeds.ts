import { selectEmbeds, type Embed } from '~/lib/embed/embeds.ts';
import { selectEmbedPages, type EmbedPage } from '~/lib/embed/pages.ts';
import type { Story } from '~/lib/story/story.ts';
import { getStory } from './story.ts';

interface Known {
  story: Story;
  embeds: Embed[];
  pages: EmbedPage[];
}
let known: Known | undefined;

/** What other sites can embed, read once a story. */
function getKnown(): Known {
  const story = getStory();
  if (known?.story !== story) known = { story, embeds: selectEmbeds(story), pages: selectEmbedPages(story) };
  return known;
}

export const getEmbeds = (): Embed[] => getKnown().embeds;
export const getEmbedPages = (): EmbedPage[] => getKnown().pages;

/** The name of the file that tells how to embed a page; undefined where the page shows nothing that can be. */
export const getOembed = (name: string): string | undefined =>
  getKnown().pages.find((page) => page.name === name)?.name;
