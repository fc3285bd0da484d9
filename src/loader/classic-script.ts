import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin, type Rolldown } from 'vite';

/** What the site loads when a reader wants more stays on the site: MapLibre alone is larger than a whole document. */
const substitutes = ['./load-explore.ts', './load-engine.ts'].map((find) => ({
  find,
  replacement: resolve('src/embed/load-late.ts')
}));

/** A script that no page is too closed for: in an HTML file, nothing in it ends the element that it stands in. */
const toInline = (code: string): string =>
  code.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--');

/** What the site loads late is at hand in one file: a static import, which costs less than a lazy one. */
const importAtOnce = (): Plugin => ({
  name: 'import-at-once',
  transform: {
    order: 'post',
    handler(code, id) {
      if (!id.startsWith(resolve('src'))) return null;
      const found: string[] = [];
      const text = code.replace(/\bimport\((['"]\.[^'"]+['"])\)/g, (_, path: string) => {
        found.push(`import * as late${found.length} from ${path};`);
        return `Promise.resolve(late${found.length - 1})`;
      });
      return found.length > 0 ? { code: `${found.join('')}${text}`, map: null } : null;
    }
  }
});

async function bundle(entry: string): Promise<string> {
  const [{ output }] = (await build({
    configFile: false,
    // The cache of the dependency optimiser is the site's own; this build needs none.
    cacheDir: resolve('node_modules/.vite-classic'),
    logLevel: 'warn',
    mode: 'production',
    plugins: [svelte({ configFile: false }), importAtOnce()],
    resolve: { alias: [...substitutes, { find: '~', replacement: resolve('src') }] },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: 'embed', fileName: 'embed' }
    }
  })) as [Rolldown.RolldownOutput];
  const chunks = output.filter(({ type }) => type === 'chunk') as Rolldown.OutputChunk[];
  if (chunks.length !== 1) throw new Error(`${entry} makes ${chunks.length} scripts; expected one.`);
  return toInline(chunks[0]!.code);
}

const kept = new Map<string, Promise<string>>();

/**
 * Compiles a TypeScript entry, with all that it imports, to one minified classic script.
 * @param entry path in the repository: `src/embed/timeline.ts`
 * @throws with the bundler's words when it does not compile
 */
export function bundleScript(entry: string): Promise<string> {
  const known = kept.get(entry) ?? bundle(entry);
  // Authors see their changes; a build reads each entry once.
  if (!import.meta.env?.DEV) kept.set(entry, known);
  return known;
}
