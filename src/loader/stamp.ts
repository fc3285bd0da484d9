import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { contentDir } from './folder.ts';

/** A text that changes when any file of the content does. */
export const readStamp = (): string =>
  globSync('**/*.{yaml,mdx}', { cwd: contentDir() })
    .map((name) => `${name}:${statSync(join(contentDir(), name)).mtimeMs}`)
    .join();
