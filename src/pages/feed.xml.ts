import { getStory } from '~/collections/story.ts';
import { formatFeed } from '~/lib/data/feed.ts';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site, url }) =>
  new Response(formatFeed(getStory(), site ?? url), { headers: { 'content-type': 'application/atom+xml' } });
