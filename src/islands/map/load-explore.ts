import type * as Explore from './explore.ts';

/** Loads what moves a map. A file of its own, because embedded documents load it another way (src/embed/load-late.ts). */
export const loadExplore = (_address?: string): Promise<typeof Explore> => import('./explore.ts');
