import { toPath } from '~/lib/paths.ts';

/**
 * Address of the script that moves a map on the site, which embedded maps load late, MapLibre and all: while authors write,
 * its source; in a build, a name that src/loader/embed-html.ts replaces by that of the built file, which is not known before
 * all is built.
 */
export const exploreScript = (): string =>
  toPath(import.meta.env.DEV ? 'src/islands/map/explore.ts' : '_astro/late:explore:Explorer');
