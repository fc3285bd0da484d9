import { fileURLToPath } from 'node:url';

/** Absolute path of something in the repository, whatever the working directory is. */
export const fromRoot = (path = ''): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
