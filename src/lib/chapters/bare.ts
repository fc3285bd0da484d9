import { SKIP, visit } from 'unist-util-visit';
import { toVisible } from '../provenance/normal.ts';
import { isElement, isMark, resolveAttribute, type Element, type Node } from './prose.ts';
import type { Heading, Paragraph, Parent, Root } from 'mdast';

/** Words of a node outside marks; ` ¦ ` stands where marked words were. */
const selectBareText = (node: Node): string => {
  if (isMark(node)) return ' ¦ ';
  const attributes = isElement(node)
    ? ['title', 'to'].map((name) => resolveAttribute(node, name) ?? '').join(' ¦ ')
    : '';
  if ('children' in node)
    return `${attributes} ${(node as Parent).children.map((child) => selectBareText(child as Node)).join('')}`;
  return 'value' in node && node.type === 'text' ? node.value : '';
};

/** A paragraph, a heading or the title of a block, without its marked words. */
interface BareBlock {
  text: string;
  /** The line of the file on which words of the block stand; of the block, where they run over several pieces. */
  resolveLine: (words: string) => number;
}

/** The line on which words stand inside a node: paragraphs may run over many lines. */
function resolveLine(node: Node, words: string): number | undefined {
  if (isMark(node)) return undefined;
  if (node.type === 'text') {
    const at = node.value.indexOf(words);
    return at < 0 ? undefined : (node.position?.start.line ?? 1) + node.value.slice(0, at).split('\n').length - 1;
  }
  if (!('children' in node)) return undefined;
  for (const child of (node as Parent).children) {
    const line = resolveLine(child as Node, words);
    if (line !== undefined) return line;
  }
  return undefined;
}

/**
 * What a chapter says outside marks, block by block.
 * @param offset lines of the file before the tree's first
 */
export function selectBareBlocks(tree: Root, offset = 0): BareBlock[] {
  const blocks: BareBlock[] = [];
  const add = (node: Paragraph | Heading | Element, text: string): void => {
    const start = node.position?.start.line ?? 1;
    blocks.push({ text: toVisible(text), resolveLine: (words) => (resolveLine(node, words) ?? start) + offset });
  };
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') {
      add(node, selectBareText(node));
      return SKIP;
    }
    if (node.type === 'mdxJsxFlowElement') add(node, selectBareText({ ...node, children: [] }));
    return undefined;
  });
  return blocks;
}
