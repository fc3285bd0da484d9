/** Scripts that stand in documents as they are. */
export { bundleScript, toScriptHash } from '~/loader/classic-script.ts';
