import { getStory } from '~/collections/story.ts';
import { toEventCards } from '~/lib/timeline/cards.ts';
import type { APIRoute } from 'astro';

/** What the cards of events tell: fetched by a timeline when its reader comes near an event. */
export const GET: APIRoute = () => new Response(JSON.stringify(toEventCards(getStory())));
