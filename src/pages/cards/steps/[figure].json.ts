import { getBasemap } from '~/collections/basemap.ts';
import { getStory } from '~/collections/story.ts';
import { drawFollow, selectFollowed } from '~/lib/map/follow.ts';
import type { APIRoute } from 'astro';

/** What a map draws that follows a text: fetched when its reader comes near. */
export const getStaticPaths = () =>
  selectFollowed(getStory()).map(({ figure, chapter }) => ({
    params: { figure: figure.id },
    props: { figure, chapter }
  }));

export const GET: APIRoute = ({ props }) => {
  const { figure, chapter } = props as ReturnType<typeof selectFollowed>[number];
  return new Response(JSON.stringify(drawFollow(figure, chapter, getStory(), getBasemap())));
};
