import { getEmbedPages } from '~/collections/embeds.ts';
import { getStory } from '~/collections/story.ts';
import { getSteps } from '~/collections/heights.ts';
import { toOembed } from '~/lib/embed/oembed.ts';
import type { EmbedPage } from '~/lib/embed/pages.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () => getEmbedPages().map((page) => ({ params: { name: page.name }, props: { page } }));

export const GET: APIRoute<{ page: EmbedPage }> = ({ props: { page }, site: origin }) => {
  const { site } = getStory();
  return Response.json(toOembed(page, site, getSteps(page.embed.id, page.embed.kind), origin ?? new URL(site.url)));
};
