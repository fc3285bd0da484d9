import { getBasemap } from '~/collections/basemap.ts';
import { getStory } from '~/collections/story.ts';
import { drawStill } from '~/lib/map/still-drawing.ts';
import { selectStills, type Still, type StillFile } from '~/lib/map/still.ts';
import type { APIRoute } from 'astro';

/** What maps show at the steps of a text, for paper and where no script runs. */
export const getStaticPaths = () =>
  selectStills(getStory(), getBasemap()).flatMap((still) =>
    [still.narrow, still.wide].map((file) => ({ params: { name: file.name }, props: { still, file } }))
  );

export const GET: APIRoute<{ still: Still; file: StillFile }> = ({ props: { still, file } }) =>
  new Response(drawStill(still, file, getBasemap()), { headers: { 'Content-Type': 'image/svg+xml' } });
