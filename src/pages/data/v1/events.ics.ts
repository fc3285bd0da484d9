import { formatCalendar } from '~/collections/calendar.ts';
import { getStory } from '~/collections/story.ts';
import { toCalendar } from '~/lib/data/calendar.ts';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) => {
  const story = getStory();
  return new Response(formatCalendar(toCalendar(story, site ?? new URL(story.site.url))));
};
