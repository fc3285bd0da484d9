import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { minify } from 'terser';
import { build, type Plugin, type Rolldown } from 'vite';

/**
 * What the site loads when a reader wants more stays on the site: MapLibre alone is larger than a whole document. And a
 * part that readers can do without is left out.
 */
const substitutes = Object.entries({
  './load-explore.ts': 'load-late.ts',
  './load-engine.ts': 'load-late.ts',
  './TimelineScrollbar.svelte': 'left-out.ts',
  './swipe.ts': 'left-out.ts'
}).map(([find, file]) => ({ find, replacement: resolve('src/embed', file) }));

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

/** A classic script, or a module whose exports keep their names. */
type Format = 'iife' | 'es';

async function bundle(entry: string, format: Format): Promise<string> {
  const [{ output }] = (await build({
    configFile: false,
    // The cache of the dependency optimiser is the site's own; this build needs none.
    cacheDir: resolve('node_modules/.vite-classic'),
    logLevel: 'warn',
    mode: 'production',
    plugins: [svelte({ configFile: false, compilerOptions: { discloseVersion: false } }), importAtOnce()],
    resolve: { alias: [...substitutes, { find: '~', replacement: resolve('src') }] },
    build: {
      write: false,
      target: 'es2022',
      reportCompressedSize: false,
      // What a library would do on its own, unused, is left out.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('node_modules') } },
      lib: { entry: resolve(entry), formats: [format], name: 'embed', fileName: 'embed' }
    }
  })) as [Rolldown.RolldownOutput];
  const chunks = output.filter(({ type }) => type === 'chunk') as Rolldown.OutputChunk[];
  if (chunks.length !== 1) throw new Error(`${entry} makes ${chunks.length} scripts; expected one.`);
  // Vite's own minifier leaves two in a hundred of what goes over the line.
  // `unsafe` trusts that nobody has changed the language's own objects. A read that nobody uses stays: it is what ties an
  // effect of Svelte's to its signal.
  const compress = { passes: 3, unsafe: true, keep_fargs: false, pure_getters: false, sequences: false };
  const { code = '' } = await minify(chunks[0]!.code, {
    ecma: 2020,
    toplevel: true,
    module: format === 'es',
    compress
  });
  return toInline(code);
}

const kept = new Map<string, Promise<string>>();

/**
 * Compiles a TypeScript entry, with all that it imports, to one minified script.
 * @param entry path in the repository: `src/embed/timeline.ts`
 * @throws with the bundler's words when it does not compile
 */
export function bundleScript(entry: string, format: Format = 'iife'): Promise<string> {
  const key = `${format} ${entry}`;
  const known = kept.get(key) ?? bundle(entry, format);
  // Authors see their changes; a build reads each entry once.
  if (!import.meta.env?.DEV) kept.set(key, known);
  return known;
}

/** What a content security policy calls an inline script or style, without its quotation marks. */
export const toScriptHash = (text: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** A script as a file whose name changes with its content: `engine.1a2b3c4d.js`. */
export interface ScriptFile {
  name: string;
  code: string;
}

/** Compiles a module to a file of its own. @throws as `bundleScript` */
export async function createScriptFile(entry: string): Promise<ScriptFile> {
  const code = await bundleScript(entry, 'es');
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { name: `${basename(entry, '.ts')}.${hash}.js`, code };
}
