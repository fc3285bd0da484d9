import { getStory } from '~/collections/story.ts';
import { toAssetCards } from '~/lib/map/model.ts';
import type { APIRoute } from 'astro';

/** What the cards of assets tell: fetched by a map when its reader opens the first one. */
export const GET: APIRoute = () => {
  const story = getStory();
  return new Response(JSON.stringify(toAssetCards(story.assets, story)));
};
