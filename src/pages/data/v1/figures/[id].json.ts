import { getStory } from '~/collections/story.ts';
import { resolveFigurePath } from '~/lib/figures/address.ts';
import { formatFigureJson } from '~/lib/figures/json.ts';
import type { Figure } from '~/schemas/figure.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
  getStory().figures.map((figure) => ({ params: { id: figure.id }, props: { figure } }));

export const GET: APIRoute<{ figure: Figure }> = ({ props: { figure }, site }) => {
  const story = getStory();
  const address = new URL(resolveFigurePath(figure.id, story.chapters), site ?? story.site.url);
  return new Response(formatFigureJson(figure, story, address.href));
};
