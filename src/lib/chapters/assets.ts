import { SKIP, visit } from 'unist-util-visit';
import type { Parent, Root, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { isElement, selectParagraphs } from './prose.ts';

/** What a text may call an asset by. */
export interface NamedAsset {
  id: string;
  label: string;
  name: string;
}

/** Without accents, letter for letter: authors leave some out. */
const fold = (text: string): string =>
  text.replace(/[^\0-\x7f]/gu, (letter) => {
    const bare = letter.normalize('NFD')[0]!;
    return bare.length === letter.length ? bare : letter;
  });
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The name on the map, and the full name without its bracket where that begins with it: towns share the rest. */
function selectForms({ label, name }: NamedAsset): string[] {
  const full = name.replace(/\s*\([^)]*\)/g, '');
  return full.startsWith(label) && full !== label ? [full, label] : [label];
}

/** A name in a text: of which asset, and where it ends. */
interface Found {
  id: string;
  index: number;
  end: number;
}

/** The assets that a text names, each where it does so first, in the order of reading. */
export function selectNamed(text: string, assets: readonly NamedAsset[]): Found[] {
  const folded = fold(text);
  return assets
    .flatMap((asset): Found[] => {
      const forms = selectForms(asset).map(fold).map(escape).join('|');
      const found = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms})(?![\\p{L}\\p{N}])`, 'u').exec(folded);
      return found ? [{ id: asset.id, index: found.index, end: found.index + found[0].length }] : [];
    })
    .sort((a, b) => a.index - b.index || b.end - a.end);
}

const createPlace = (asset: string): MdxJsxTextElement => ({
  type: 'mdxJsxTextElement',
  name: 'Place',
  attributes: [{ type: 'mdxJsxAttribute', name: 'asset', value: asset }],
  children: []
});

/**
 * Puts `<Place asset="…" />` behind the first mention of each asset in each paragraph; behind the whole of a `<Term>`, which
 * is a link of its own.
 * @returns ids of the assets that the text names
 */
export function placeAssets(tree: Root, assets: readonly NamedAsset[]): string[] {
  const all = new Set<string>();
  for (const paragraph of selectParagraphs(tree)) {
    const seen = new Set<string>();
    const select = (text: string) => {
      const found = selectNamed(text, assets).filter(({ id }) => !seen.has(id));
      for (const { id } of found) {
        seen.add(id);
        all.add(id);
      }
      return found;
    };
    visit(paragraph, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const siblings = (parent as Parent).children;
      if (isElement(node) && node.name === 'Term') {
        let said = '';
        visit(node, 'text', ({ value }: Text) => void (said += value));
        const places = select(said).map(({ id }) => createPlace(id));
        siblings.splice(index + 1, 0, ...places);
        return [SKIP, index + 1 + places.length];
      }
      if (node.type !== 'text') return undefined;
      const parts: (Text | MdxJsxTextElement)[] = [];
      let from = 0;
      for (const { id, end } of select(node.value)) {
        parts.push({ type: 'text', value: node.value.slice(from, end) }, createPlace(id));
        from = end;
      }
      if (parts.length === 0) return undefined;
      parts.push({ type: 'text', value: node.value.slice(from) });
      const kept = parts.filter((part) => part.type !== 'text' || part.value !== '');
      siblings.splice(index, 1, ...kept);
      return [SKIP, index + kept.length];
    });
  }
  return [...all];
}
