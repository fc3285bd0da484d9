import { toPath } from '~/lib/paths.ts';

/**
 * Address of a script that the site's islands load late: while authors write, its source; in a build, a name that
 * src/loader/embed-html.ts replaces by that of the built file, which is not known before all is built.
 * @param module path below src/islands, without its type
 */
export const lateScript = (module: string): string =>
  toPath(import.meta.env.DEV ? `src/islands/${module}.ts` : `_astro/late:${module}`);
