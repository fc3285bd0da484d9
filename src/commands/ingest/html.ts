import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { placeHeadings, type Block } from '../../lib/provenance/blocks.ts';
import { isElement, isText, selectAttribute } from '../nodes.ts';

/** Elements that hold no text of a document. */
const silent = new Set(
  'script style template noscript head nav aside footer form button select svg math iframe object audio video canvas sup'.split(
    ' '
  )
);
/** Elements inside a line: what stands before and behind their tags may be one word. */
export const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q ruby rp rt s samp small span strong sub time tt u var wbr'.split(
    ' '
  )
);

/** The first element of a name, in the order of the page. */
export function selectElement(node: Tree.ParentNode, name: string): Tree.Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : selectElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** A page as blocks, with what else it tells. */
interface HtmlReading {
  blocks: Block[];
  language?: string | undefined;
}

interface Open {
  text: string;
  line: number | undefined;
}

/** Collects the text of blocks: each block element starts one, and what stands between them is one too. */
function selectBlocks(root: Tree.ParentNode): Block[] {
  const blocks: Block[] = [];
  let open: Open = { text: '', line: undefined };
  const end = (kind: Block['kind'], level?: number): void => {
    const text = open.text.replace(/\s+/gu, ' ').trim();
    if (text) blocks.push({ kind, text, line: open.line ?? 1, ...(level === undefined ? {} : { level }) });
    open = { text: '', line: undefined };
  };
  const walk = (node: Tree.ParentNode, kind: Block['kind']): void => {
    for (const child of node.childNodes) {
      if (isText(child)) {
        if (child.value.trim()) open.line ??= child.sourceCodeLocation?.startLine;
        open.text += child.value;
      } else if (isElement(child) && !silent.has(child.tagName) && selectAttribute(child, 'hidden') === undefined) {
        const { tagName } = child;
        if (tagName === 'br') open.text += ' ';
        else if (inline.has(tagName)) walk(child, kind);
        else {
          end(kind);
          const level = /^h([1-6])$/u.exec(tagName)?.[1];
          const own = level ? 'heading' : tagName === 'figcaption' ? 'caption' : kind;
          walk(child, own);
          end(own, level ? Number(level) : undefined);
        }
      }
    }
  };
  walk(root, 'paragraph');
  end('paragraph');
  return blocks;
}

/** Reads an HTML page: its main part where it has one; scripts, styles and navigation are left out. */
export function parseHtml(source: string): HtmlReading {
  const page = parse(source, { sourceCodeLocationInfo: true });
  const root = selectElement(page, 'html')!;
  const body = selectElement(page, 'article') ?? selectElement(page, 'main') ?? selectElement(page, 'body') ?? root;
  return { blocks: placeHeadings(selectBlocks(body)), language: selectAttribute(root, 'lang') };
}

/** The text of a piece of HTML inside Markdown. */
export const parseHtmlPiece = (source: string): Block[] =>
  selectBlocks(parseFragment(source, { sourceCodeLocationInfo: true }));
