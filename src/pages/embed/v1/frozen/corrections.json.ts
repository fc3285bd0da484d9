import { getStory } from '~/collections/story.ts';
import { toLaterCorrections } from '~/lib/embed/frozen.ts';
import type { APIRoute } from 'astro';

/** What frozen documents look for: written by each build, beside documents that no build touches. */
export const GET: APIRoute = () => Response.json(toLaterCorrections(getStory()));
