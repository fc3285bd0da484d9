import { parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What `wp_filter_oembed_result` in WordPress's wp-includes/embed.php keeps of an unknown site's answer. */
const kept: Record<string, string[]> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

function sanitise(node: Tree.ParentNode): void {
  node.childNodes = node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return 'value' in child ? [child] : [];
    sanitise(child);
    const names = kept[child.tagName];
    if (!names) return child.childNodes;
    child.attrs = child.attrs.filter(({ name }) => names.includes(name));
    return [child];
  });
}

/**
 * What WordPress makes of an answer: tags and attributes that it doesn't know go, then a blockquote is taken that stands before
 * the frame, and the frame, which must hold nothing.
 * @returns null where WordPress would show a plain link
 */
export function filterAsWordPress(html: string): { quote: string; frame: string } | null {
  const fragment = parseFragment(html);
  sanitise(fragment);
  const [, quote = '', frame = ''] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(serialize(fragment)) ?? [];
  return frame ? { quote, frame } : null;
}
