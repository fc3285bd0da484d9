/**
 * Stands in for `load-explore.ts` and `load-engine.ts` of the islands: loads the site's own script, from a document that
 * holds everything else. A host or a copy that does not allow it keeps the drawing as it is.
 */
const load = <Late>(address?: string): Promise<Late> =>
  address ? import(/* @vite-ignore */ address) : Promise.reject(new Error('no such script here'));

export { load as loadEngine, load as loadExplore };
