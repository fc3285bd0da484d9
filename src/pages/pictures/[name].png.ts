import { drawPng } from '~/collections/pictures.ts';
import { getStory } from '~/collections/story.ts';
import { drawCard } from '~/lib/pictures/card.ts';
import { toCards } from '~/lib/pictures/cards.ts';
import type { Card } from '~/lib/pictures/card.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
  Object.entries(toCards(getStory())).map(([name, card]) => ({ params: { name }, props: { card } }));

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(await drawPng(drawCard(props.card, getStory().site.title)));
