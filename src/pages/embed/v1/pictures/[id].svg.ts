import { getEmbeds } from '~/collections/embeds.ts';
import { getPicture } from '~/collections/pictures.ts';
import FigurePicture from '~/components/figures/FigurePicture.astro';
import type { Embed } from '~/lib/embed/embeds.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () => getEmbeds().map((embed) => ({ params: { id: embed.id }, props: { embed } }));

export const GET: APIRoute<{ embed: Embed }> = async ({ props, site }) =>
  new Response(await getPicture(props.embed, FigurePicture, site), { headers: { 'Content-Type': 'image/svg+xml' } });
