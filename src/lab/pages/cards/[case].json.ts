import { toEventCards } from '~/lib/timeline/cards.ts';
import type { APIRoute } from 'astro';
import { cases } from '../../cases.ts';

export const getStaticPaths = () => Object.keys(cases).map((name) => ({ params: { case: name } }));

/** The cards of one generated story, fetched by its timeline as on the site. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(toEventCards(cases[params['case']!]!().story)));
