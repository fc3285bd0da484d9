import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Nodes, Paragraph, Root } from 'mdast';
import { placeHeadings, type Block } from '../../lib/provenance/blocks.ts';
import { parseHtmlPiece } from './html.ts';

const parser = unified().use(remarkParse);
const matter = /^---\n[^]*?\n---(?=\n|$)/u;

const isCaption = ({ children }: Paragraph): boolean =>
  children.every((child) => child.type === 'image' || (child.type === 'text' && !child.value.trim()));

function toBlocks(node: Nodes): Block[] {
  const line = node.position?.start.line ?? 1;
  const text = toString(node, { includeHtml: false });
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text, line, level: node.depth }];
    case 'paragraph':
      return [{ kind: isCaption(node) ? 'caption' : 'paragraph', text, line }];
    case 'html':
      return parseHtmlPiece(node.value).map((block) => ({ ...block, line: block.line + line - 1 }));
    case 'code':
      return [];
    default:
      return 'children' in node ? node.children.flatMap((child) => toBlocks(child as Nodes)) : [];
  }
}

/** Reads Markdown: headings, paragraphs, items of lists, and pictures by their captions; code is left out. */
export function parseMarkdown(source: string): Block[] {
  const lines = source.replace(matter, (found) => found.replace(/[^\n]/gu, ''));
  return placeHeadings(toBlocks(parser.parse(lines) as Root)).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
