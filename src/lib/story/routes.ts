import type { Basemap } from '../map/base.ts';
import { resolveRouteProblem } from '../map/route.ts';
import type { RecordProblem } from './record-problem.ts';
import type { Story } from './story.ts';

/** A railway must lie on the lines of the basemap, from town to town of its route. Returns every mistake. */
export const checkRoutes = ({ assets }: Pick<Story, 'assets'>, basemap: Basemap): RecordProblem[] =>
  assets.flatMap(({ id, route }) => {
    const problem = route.length > 0 ? resolveRouteProblem(route, basemap) : null;
    return problem ? [{ kind: 'assets', id, field: 'route', ...problem, example: '[Lobito, Luau]' }] : [];
  });
