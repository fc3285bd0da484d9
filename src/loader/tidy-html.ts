import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const policy = /<meta http-equiv="content-security-policy"[^>]*>/;
const islandStyle = /<style>astro-island,astro-slot[^<]*<\/style>/;

/**
 * Puts the policy first in the head, so that it holds for everything after it, and the style of islands into the head,
 * where HTML wants it. Astro writes the policy last and that style before the first island.
 */
export function tidyPage(html: string): string {
  const moved = [policy, islandStyle].map((pattern) => pattern.exec(html)?.[0] ?? '');
  const [meta = '', style = ''] = moved;
  const rest = html.replace(meta, '').replace(style, '');
  return rest.replace(/<meta charset="utf-8">/i, (charset) => charset + meta).replace('</head>', `${style}</head>`);
}

/** Tidies every page after the build. */
export const tidyHtml = (): AstroIntegration => ({
  name: 'tidy-html',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const name of globSync('**/*.html', { cwd: root })) {
        const path = join(root, name);
        await writeFile(path, tidyPage(await readFile(path, 'utf8')));
      }
    }
  }
});
