import { createScriptFile, type ScriptFile } from '~/loader/classic-script.ts';

/** Scripts that stand in documents as they are. */
export { bundleScript, toScriptHash } from '~/loader/classic-script.ts';

/** What draws parts of the clock, for embedded timelines to load when a reader zooms. */
export const getTimelineEngine = (): Promise<ScriptFile> => createScriptFile('src/islands/timeline/engine.ts');
