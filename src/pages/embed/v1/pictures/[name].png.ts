import { getEmbeds } from '~/collections/embeds.ts';
import { drawPng, getPicture } from '~/collections/pictures.ts';
import FigurePicture from '~/components/figures/FigurePicture.astro';
import type { Embed } from '~/lib/embed/embeds.ts';
import type { APIRoute } from 'astro';

/** What the name ends in, and pixels of the PNG for each px of the drawing. */
const scales = [
  { end: '', scale: 1 },
  { end: '@2x', scale: 2 }
];

export const getStaticPaths = () =>
  getEmbeds().flatMap((embed) =>
    scales.map(({ end, scale }) => ({ params: { name: embed.id + end }, props: { embed, scale } }))
  );

export const GET: APIRoute<{ embed: Embed; scale: number }> = async ({ props: { embed, scale }, site }) =>
  new Response(await drawPng(await getPicture(embed, FigurePicture, site), scale));
