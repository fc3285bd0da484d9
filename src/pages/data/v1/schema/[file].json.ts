import { toJsonSchemas } from '~/collections/schemas.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
  Object.entries(toJsonSchemas()).map(([name, schema]) => ({
    params: { file: name.replace(/\.\w+$/, '') },
    props: { schema }
  }));

export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(props['schema'], null, 1) + '\n');
