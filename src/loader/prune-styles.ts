import postcss, { type Container } from 'postcss';

const name = /\.(-?[_a-zA-Z][\w-]*)/g;
/** What a selector excludes or offers as a choice says nothing of what must be there. */
const choice = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;

/** What may be a class in a script stands between quotation marks or spaces; `role-${colour}` begins many. */
const word = /(?<=["'`\s])-?[_a-zA-Z][\w-]*(?=["'`\s])/g;
const stem = /([a-z][\w-]*-)\$\{/g;
const scope = /\[data-astro-cid-(\w+)\]/g;

/** Tells which classes a document may ever have, by its markup and its scripts. */
function createTest(html: string): (name: string) => boolean {
  const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/));
  const code = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text).join('');
  const names = new Set([...classes, ...(code.match(word) ?? [])]);
  const stems = [...code.matchAll(stem)].map(([, start]) => start!);
  return (name) => names.has(name) || stems.some((start) => name.startsWith(start));
}

/** A sheet that two components import stands there twice; the later one decides, so the earlier one goes. */
function dropRepeats(container: Container): void {
  const seen = new Set<string>();
  for (const node of [...(container.nodes ?? [])].reverse()) {
    // The first statement of the order of layers is the one that counts.
    if (node.type === 'atrule' && !(node as Container).nodes) continue;
    const text = node.toString();
    if (seen.has(text)) node.remove();
    else if ('nodes' in node && node.type === 'atrule') dropRepeats(node as Container);
    seen.add(text);
  }
}

/**
 * Leaves out the rules for classes that a document does not name, neither in its markup nor in its scripts; all else stays.
 * (PurgeCSS 8 takes rules of pseudo-classes alone away, such as `:focus-visible`, and those of attributes that scripts set.)
 * @param css one style sheet
 * @param rest the document without its styles
 */
export function pruneStyles(css: string, rest: string): string {
  const isClass = createTest(rest);
  const isUsed = (selector: string): boolean => {
    const needed = selector.replace(choice, '');
    const isScope = (id: string) => rest.includes(`data-astro-cid-${id}`);
    return (
      [...needed.matchAll(name)].every(([, used]) => isClass(used!)) &&
      [...selector.matchAll(scope)].every(([, id]) => isScope(id!))
    );
  };
  const sheet = postcss.parse(css);
  sheet.walkRules((rule) => {
    // Steps of an animation are no selectors.
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as { name?: string }).name ?? '')) return;
    const used = rule.selectors.filter(isUsed);
    if (used.length === 0) rule.remove();
    else if (used.length < rule.selectors.length) rule.selectors = used;
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  dropRepeats(sheet);
  return sheet.toString();
}
