import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentDir } from './loader/folder.ts';

/**
 * Astro renders the chapters. Their frontmatter and all other content are checked by src/loader, which reports every
 * mistake at once; src/loader/files.ts binds each file to its schema.
 */
export const collections = {
  chapters: defineCollection({
    loader: glob({
      base: contentDir(),
      pattern: 'chapters/*/index.mdx',
      generateId: ({ entry }) => entry.split('/')[1]!.slice(3)
    }),
    schema: z.looseObject({})
  })
};
