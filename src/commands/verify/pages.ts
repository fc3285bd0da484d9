import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { longestRun, type Passage } from '../../lib/provenance/overlap.ts';
import { inline } from '../ingest/html.ts';
import { isElement, isText, selectAttribute } from '../nodes.ts';
import { listTexts, readLines } from './files.ts';
import { toPassages } from './words.ts';
import type { OwnText } from './texts.ts';

/** Shorter attributes cannot hold a run of words that is too long. */
const shortest = 2 * longestRun + 1;
const code = new Set(['script', 'style']);

const attribute = (element: Tree.Element, name: string): string => selectAttribute(element, name) ?? '';

const selectText = (node: Tree.ParentNode): string =>
  node.childNodes.map((child) => (isText(child) ? child.value : isElement(child) ? selectText(child) : '')).join('');

/**
 * Elements whose words are read apart. Signs that lead to notes, and what only readers of a screen hear (“Note”, “The
 * document argues:”), stand between the words of a sentence and are none of them.
 */
const isApart = (element: Tree.Element): boolean =>
  element.tagName === 'noscript' ||
  /(?:^|\s)visually-hidden(?:\s|$)/u.test(attribute(element, 'class')) ||
  (element.tagName === 'a' &&
    attribute(element, 'href').startsWith('#') &&
    !/\p{L}/u.test(selectText(element).replace(/note|[^\p{L}]/giu, '')));

/** The words of attributes, comments, scripts and styles, which are read apart from the text. */
function selectHidden(child: Tree.Node): string[] {
  if (child.nodeName === '#comment') return [(child as Tree.CommentNode).data];
  if (!isElement(child)) return [];
  const values = child.attrs.flatMap(({ value }) => (value.length >= shortest ? value : []));
  return code.has(child.tagName) ? [...values, selectText(child)] : values;
}

/** The words of a part of a page as they are read. @param apart gets the words that are none of them */
function parseFlow(root: Tree.ParentNode, line: number, apart: Passage[]): Passage[] {
  let open: Passage = { text: '', line, isNew: true };
  const read = [open];
  const end = (): void => {
    if (open.text !== '') read.push((open = { text: '', line }));
  };
  const walk = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      const at = child.sourceCodeLocation?.startLine ?? line;
      for (const text of selectHidden(child)) apart.push(...toPassages(text, at));
      if (isText(child)) {
        if (open.text === '') open.line = at;
        open.text += child.value;
      }
      if (!isElement(child) || code.has(child.tagName)) continue;
      const inner = child.tagName === 'template' ? (child as Tree.Template).content : child;
      if (inner !== child || isApart(child)) apart.push(...parseFlow(inner, at, apart));
      else if (inline.has(child.tagName)) walk(child);
      else {
        end();
        walk(child);
        end();
      }
    }
  };
  walk(root);
  return read;
}

function parsePage(source: string): Passage[] {
  const apart: Passage[] = [];
  const page = parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return [...parseFlow(page, 1, apart), ...apart];
}

/** Text fragments of addresses, wherever they stand in a file. */
const selectFragments = (source: string): BuiltText['fragments'] =>
  [...source.matchAll(/:~:[^\s"'`<>\\]*/gu)].map(({ 0: text, index }) => ({
    text: text.replaceAll('&amp;', '&'),
    line: source.slice(0, index).split('\n').length
  }));

/** A built file, with the text fragments of the addresses in it. */
interface BuiltText extends OwnText {
  fragments: { text: string; line: number }[];
}

/** Reads the built pages and every other text one by one. @param label the folder's name, for messages */
export function* readBuiltTexts(dir: string, label: string): Generator<BuiltText> {
  for (const name of listTexts(dir)) {
    const source = readLines(dir, name);
    const passages = /\.html?$/iu.test(name) ? parsePage(source) : toPassages(source, 1);
    yield { file: `${label}/${name}`, passages, fragments: selectFragments(source) };
  }
}
