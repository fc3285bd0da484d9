import { globSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from './folder.ts';

/** The frozen embeds in public/ are of the story in content/: a build of another story leaves them out. */
export const dropFrozen = (): AstroIntegration => ({
  name: 'drop-frozen',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      if (contentDir() === resolve('content')) return;
      const root = fileURLToPath(dir);
      for (const day of globSync('embed/v1/frozen/[0-9]*/', { cwd: root }))
        await rm(join(root, day), { recursive: true });
    }
  }
});
