import { toMapAsset } from '~/lib/map/model.ts';
import { packAssets } from '~/lib/map/pack-assets.ts';
import type { APIRoute } from 'astro';
import { maps } from '../../../maps.ts';

export const getStaticPaths = () => Object.keys(maps).map((name) => ({ params: { case: name } }));

/** The assets of one generated story, for maps with more than a page carries. */
export const GET: APIRoute = ({ params }) =>
  new Response(packAssets(maps[params['case']!]!().story.assets.map(toMapAsset)));
