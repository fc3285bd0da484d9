import { getTimelineEngine } from '~/collections/scripts.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = async () => {
  const file = await getTimelineEngine();
  return [{ params: { name: file.name }, props: { code: file.code } }];
};

/** Modules that embedded documents load late, from any origin. */
export const GET: APIRoute<{ code: string }> = ({ props }) =>
  new Response(props.code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
