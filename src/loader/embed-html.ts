import { toScriptHash } from './classic-script.ts';
import { pruneStyles } from './prune-styles.ts';

/** What a build knows of its site. */
export interface EmbedContext {
  /** Address of the site, without its base path: `https://example.org`. */
  origin: string;
  /** `/` or `/x/`. */
  base: string;
  /** Code of the built scripts that pages load late, by their names. */
  scripts: ReadonlyMap<string, string>;
}

const styles = /<style[^>]*>([^]*?)<\/style>/g;
/** Scripts that run; data is none. */
const scripts = /<script>([^]*?)<\/script>/g;
const policy = /(<meta http-equiv="content-security-policy" content=")([^"]*)"/;

/** As in src/styles/embed-layers.css, whose statement of it comes late where the bundler puts sheets of components first. */
const layers = '@layer reset,tokens,base,prose,components,utilities;';

/** One style sheet with the rules that the document has a use for, its own scripts counted in. */
function pruneDocument(html: string, { scripts: built }: EmbedContext): string {
  const css = [...html.matchAll(styles)].map(([, rules]) => rules).join('');
  const rest = html.replace(styles, '');
  const late = [...built].flatMap(([file, code]) => (rest.includes(file) ? code : [])).join('');
  return rest.replace('</head>', () => `<style>${layers}${pruneStyles(css, rest, late)}</style></head>`);
}

/**
 * Addresses of pages become complete, so that a copy of the document keeps them; what it loads stays with its own host.
 * @throws where a late script is not among those that were built
 */
function completeAddresses(html: string, { origin, base, scripts: built }: EmbedContext): string {
  const named = html.replace(/_astro\/late:(\w+):(\w+)/g, (_, name: string, needed: string) => {
    const found = [...built].filter(([file]) => file.startsWith(`${name}.`));
    const [file, code] = found[0] ?? [];
    if (!file || found.length > 1)
      throw new Error(`${found.length} built scripts are called ${name}; an embed needs one.`);
    // A bundler may rename what a part of the site exports to other parts alone.
    if (!code!.includes(`as ${needed}`))
      throw new Error(`${file} does not export ${needed} by its name; embeds load it so.`);
    return `_astro/${file}`;
  });
  const root = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return named.replace(new RegExp(`(\\shref=")${root}`, 'g'), `$1${origin}${base}`);
}

/** The policy names what is in the document, and not what stands in any page of the site. */
export function tightenPolicy(html: string): string {
  const select = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, text]) => `'${toScriptHash(text!)}'`).join(' ');
  const replace = (directives: string) =>
    directives
      .replace(/script-src [^;]*/, `script-src 'self' ${select(scripts)}`)
      .replace(/style-src [^;]*/, `style-src ${select(styles)}`);
  return html.replace(policy, (_, head: string, directives: string) => `${head}${replace(directives)}"`);
}

/** A page of the site becomes one document that needs nothing beside it. @throws as `completeAddresses` */
export const toEmbedDocument = (html: string, context: EmbedContext): string =>
  tightenPolicy(pruneDocument(completeAddresses(html, context), context));
