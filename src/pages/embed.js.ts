import { bundleScript } from '~/collections/scripts.ts';
import type { APIRoute } from 'astro';

/** The optional script of pages that show embeds. Its address never changes, so that it may grow but never break. */
export const GET: APIRoute = async () => {
  const script = await bundleScript('src/embed/host/script.ts');
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
