import type * as Engine from './engine.ts';

/** Loads what draws parts of the clock. A file of its own, because embedded documents load it another way (src/embed/load-late.ts). */
export const loadEngine = (_address?: string): Promise<typeof Engine> => import('./engine.ts');
