import { getStory } from '~/collections/story.ts';
import { formatCsv } from '~/lib/figures/csv.ts';
import { toFigureTable } from '~/lib/figures/data.ts';
import type { Figure } from '~/schemas/figure.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
  getStory().figures.map((figure) => ({ params: { id: figure.id }, props: { figure } }));

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(formatCsv(toFigureTable(props.figure, getStory())));
