import postcss, { type AtRule, type Container, type Root } from 'postcss';

const name = /\.(-?[_a-zA-Z][\w-]*)/g;
/** What a selector excludes or offers as a choice says nothing of what must be there. */
const choice = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g;

/** What may be a class in a script stands between quotation marks or spaces; `role-${colour}` and `'role-' + colour` begin many. */
const word = /(?<=["'`\s])-?[_a-zA-Z][\w-]*(?=["'`\s])/g;
const stem = /([a-z][\w-]*-)(?:\$\{|["'`])/g;
const attribute = /\[(data-[\w-]+)/g;

/** Scripts may set an attribute by its other name: `dataset.theme` is `data-theme`. */
const toProperty = (name: string): string =>
  name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Tells which classes a document may ever have, by its markup and its scripts; what MapLibre makes is known by its prefix. */
function createTest(html: string, late: string): (name: string) => boolean {
  const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/));
  const code = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text]) => text).join('') + late;
  const names = new Set([...classes, ...(code.match(word) ?? [])]);
  const stems = ['maplibregl-', ...[...code.matchAll(stem)].map(([, start]) => start!)];
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

/** What several sheets say in one layer comes into the first block of it, in its order: so their repeats meet. */
function mergeLayers(sheet: Root): void {
  const blocks = new Map<string, AtRule>();
  for (const node of [...sheet.nodes]) {
    if (node.type !== 'atrule' || node.name !== 'layer' || !node.nodes) continue;
    const first = blocks.get(node.params);
    if (!first) blocks.set(node.params, node);
    else {
      first.append(node.nodes);
      node.remove();
    }
  }
}

/**
 * Leaves out the rules for classes that a document does not name, neither in its markup nor in its scripts, and tokens that
 * nothing asks for; all else stays.
 * (PurgeCSS 8 takes rules of pseudo-classes alone away, such as `:focus-visible`, and those of attributes that scripts set.)
 * @param css one style sheet
 * @param rest the document without its styles
 * @param late code of the scripts that it loads later
 */
export function pruneStyles(css: string, rest: string, late = ''): string {
  const isClass = createTest(rest, late);
  const isUsed = (selector: string): boolean => {
    const needed = selector.replace(choice, '');
    const isAttribute = (one: string) =>
      [one, `.${toProperty(one)}`].some((written) => rest.includes(written) || late.includes(written));
    return (
      [...needed.matchAll(name)].every(([, used]) => isClass(used!)) &&
      [...needed.matchAll(attribute)].every(([, used]) => isAttribute(used!))
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
  const asked = `${sheet}${rest}${late}`;
  sheet.walkDecls(/^--/, (value) => {
    if (!asked.includes(`(${value.prop}`)) value.remove();
  });
  sheet.walkAtRules((rule) => {
    if (rule.nodes?.length === 0) rule.remove();
  });
  mergeLayers(sheet);
  dropRepeats(sheet);
  return sheet.toString();
}
