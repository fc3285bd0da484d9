/** One block of a `_headers` file: a path pattern and the headers for the paths that it matches, in file order. */
interface HeaderRule {
  pattern: string;
  headers: [name: string, value: string][];
}

/**
 * Parses a `_headers` file as Netlify and Cloudflare Pages write it: a path that starts with `/`, then indented
 * `Name: value` lines; `#` starts a comment.
 * @throws SyntaxError with the line number for a header outside a block, a line without a colon, or a second `*`
 */
export function parseHeaders(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const words = line.trim();
    if (!words || words.startsWith('#')) continue;
    if (words.startsWith('/')) {
      if (words.split('*').length > 2) throw new SyntaxError(`_headers, line ${index + 1}: one * a rule, not two`);
      rules.push({ pattern: words, headers: [] });
      continue;
    }
    const colon = words.indexOf(':');
    const rule = rules.at(-1);
    if (!rule || colon < 1) throw new SyntaxError(`_headers, line ${index + 1}: expected "Name: value" under a path`);
    rule.headers.push([words.slice(0, colon), words.slice(colon + 1).trim()]);
  }
  return rules;
}

/** `*` stands for any text, also none and also slashes; `:name` for one segment of the path. */
function isMatch(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:[A-Za-z]\w*/g, '[^/]+')}$`).test(path);
}

/**
 * Headers for one path, by lower-case name. A header that several rules give is joined with a comma, as Cloudflare
 * does it.
 * @param path from the site's root, with a leading slash and without the base path
 */
export function selectHeaders(rules: HeaderRule[], path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!isMatch(pattern, path)) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      found.set(key, found.has(key) ? `${found.get(key)}, ${value}` : value);
    }
  }
  return found;
}
