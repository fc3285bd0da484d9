import { getBasemap } from '~/collections/basemap.ts';
import { getStory } from '~/collections/story.ts';
import { dataFiles } from '~/lib/data/files.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
  dataFiles.map(({ name, format }) => ({ params: { file: name }, props: { format } }));

export const GET: APIRoute<{ format: (typeof dataFiles)[number]['format'] }> = ({ props }) =>
  new Response(props.format(getStory(), getBasemap()));
