import { toAssetCards } from '~/lib/map/model.ts';
import type { APIRoute } from 'astro';
import { maps } from '../../../maps.ts';

export const getStaticPaths = () => Object.keys(maps).map((name) => ({ params: { case: name } }));

/** The cards of one generated story, fetched by its map as on the site. */
export const GET: APIRoute = ({ params }) => {
  const { story } = maps[params['case']!]!();
  return new Response(JSON.stringify(toAssetCards(story.assets, story)));
};
