import { SKIP, visit } from 'unist-util-visit';
import { isElement, isMark, type Element } from './prose.ts';
import type { Root } from 'mdast';

/** Words of a chapter that stand in no paragraph, with their line. */
interface Alternative {
  text: string;
  line: number;
}

const names = /^(?:alt|title|to|aria-label)$/u;
/** A plain `title` or `to` is read with its block. */
const read = /^(?:title|to)$/u;

const selectOfElement = ({ attributes }: Element): string[] =>
  attributes.flatMap((one) => {
    if (one.type !== 'mdxJsxAttribute' || !names.test(one.name)) return [];
    if (typeof one.value === 'string') return read.test(one.name) ? [] : one.value;
    return one.value?.value ?? [];
  });

/** The alternatives of images and the titles of images and links, outside marks. */
export function selectAlternatives(tree: Root): Alternative[] {
  const found: Alternative[] = [];
  visit(tree, (node) => {
    const isOwn = isElement(node as Element);
    if (isOwn && isMark(node as Element)) return SKIP;
    const texts = isOwn
      ? selectOfElement(node as Element)
      : ['alt' in node ? node.alt : undefined, 'title' in node ? node.title : undefined];
    for (const text of texts) if (text) found.push({ text, line: node.position?.start.line ?? 1 });
    return undefined;
  });
  return found;
}
