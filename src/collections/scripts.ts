/** Scripts that stand in documents as they are. */
export { bundleScript } from '~/loader/classic-script.ts';
