import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentDir } from './folder.ts';

/** The frozen embeds in public/ are of the story in content/: a build of another story leaves them out. */
export const dropFrozen = (): AstroIntegration => ({
  name: 'drop-frozen',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const frozen = join(fileURLToPath(dir), 'embed/v1/frozen');
      if (contentDir() === resolve('content') || !existsSync(frozen)) return;
      const entries = await readdir(frozen, { withFileTypes: true });
      for (const day of entries.filter((one) => one.isDirectory()))
        await rm(join(frozen, day.name), { recursive: true });
    }
  }
});
