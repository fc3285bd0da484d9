import { toPath } from '~/lib/paths.ts';
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(toPath('sitemap-index.xml'), site)}\n`);
