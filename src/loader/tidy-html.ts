import { readFile, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { toEmbedDocument } from './embed-html.ts';

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

const island =
  /<astro-island [^>]*?component-url="([^"]+)"[^>]*?renderer-url="([^"]+)"[^>]*?&quot;address&quot;:\[0,true\]/;

/** Scripts that a script imports at once, and those that these import. */
async function readImports(root: string, names: readonly string[]): Promise<string[]> {
  const found = new Set(names);
  for (const name of found) {
    const source = await readFile(join(root, name), 'utf8');
    for (const [, path] of source.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"'\s]+\.js)["']/g)) found.add(path!);
  }
  return [...found];
}

/**
 * A page that is there for its island names all scripts of it in the head, so that none waits for another to arrive; words
 * and fonts go before them.
 * @param root folder of the build
 */
export async function preloadIsland(html: string, root: string): Promise<string> {
  const [, component, renderer] = island.exec(html) ?? [];
  if (!component || !renderer) return html;
  const base = component.slice(0, component.lastIndexOf('/') + 1);
  const folder = join(root, '_astro');
  const names = await readImports(
    folder,
    [component, renderer].map((path) => path.slice(base.length))
  );
  const links = names.map((name) => `<link rel="modulepreload" fetchpriority="low" href="${base}${name}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}

/** Documents that stand on other people's pages; the builder at /embed/ is a page like others. */
const isEmbed = (name: string): boolean => /^embed[\\/]v\d/.test(name);

/** Documents that `npm run freeze` wrote: no build changes them. */
const isFrozen = (name: string): boolean => /^embed[\\/]v\d[\\/]frozen[\\/]/.test(name);

/** Tidies every page after the build. */
export function tidyHtml(): AstroIntegration {
  let [origin, base] = ['', '/'];
  return {
    name: 'tidy-html',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = new URL(config.site!).origin;
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const files = globSync('{_astro,embed/v1/scripts}/*.js', { cwd: root });
        const codes = files.map(async (file) => [basename(file), await readFile(join(root, file), 'utf8')] as const);
        const context = { origin, base, scripts: new Map(await Promise.all(codes)) };
        for (const name of globSync('**/*.html', { cwd: root }).filter((one) => !isFrozen(one))) {
          const path = join(root, name);
          const html = tidyPage(await readFile(path, 'utf8'));
          await writeFile(path, await (isEmbed(name) ? toEmbedDocument(html, context) : preloadIsland(html, root)));
        }
      }
    }
  };
}
