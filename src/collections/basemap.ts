import { readBasemap } from '~/loader/basemap.ts';
import type { Basemap } from '~/lib/map/base.ts';

/** The sources of every map, decoded once a build. */
export const getBasemap = (): Basemap => readBasemap();
