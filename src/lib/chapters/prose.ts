import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxTextExpression } from 'mdast-util-mdx-expression';

/** The MDX of a chapter as a tree; what these functions add to it, the vocabulary's components receive as props. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;
export type Node = Root | RootContent;

export const isElement = (node: Node): node is Element =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
export const isMark = (node: Node): node is Element =>
  isElement(node) && (node.name === 'Claim' || node.name === 'Evidence');

/** The value of a plain attribute, `id="C07"`. */
export function resolveAttribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

export const addAttribute = (element: Element, name: string, value: string): void =>
  void element.attributes.push({ type: 'mdxJsxAttribute', name, value });

/**
 * Numbers the marks of a chapter: the same source keeps its number.
 * Each mark receives `n`, `chapter` and, where it comes first, `first`, so that ids stay unique.
 * @param before ids that words above the text have numbered already
 * @returns ids of claims and evidence; the number of each is its index plus one
 */
export function placeMarks(tree: Root, chapter: string, before: readonly string[] = []): string[] {
  const refs = [...before];
  visit(tree, (node) => {
    if (!isElement(node)) return;
    if (node.name === 'Term') addAttribute(node, 'chapter', chapter);
    if (!isMark(node)) return;
    const id = resolveAttribute(node, 'id') ?? '';
    const known = refs.includes(id);
    if (!known) refs.push(id);
    addAttribute(node, 'n', String(refs.indexOf(id) + 1));
    addAttribute(node, 'chapter', chapter);
    if (!known) addAttribute(node, 'first', 'true');
  });
  return refs;
}

const comment = /^\s*\/\*\s*p(\d+)\s*\*\/\s*$/;
const isComment = (node: Node | undefined): node is MdxTextExpression =>
  node?.type === 'mdxTextExpression' && comment.test(node.value);

const inline = new Set(['Claim', 'Evidence', 'Term', 'Argued', 'Attributed']);

const isSingleBlock = ({ children }: Paragraph): boolean =>
  children.length === 1 && isElement(children[0]!) && !inline.has(children[0].name ?? '');

/** Paragraphs that readers can link to: those of the text, not those inside figures or lists. */
export function selectParagraphs(tree: Root): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  visit(tree, (node) => {
    if (node.type === 'list' || node.type === 'blockquote') return SKIP;
    if (node.type === 'paragraph' && !isSingleBlock(node)) paragraphs.push(node);
    return undefined;
  });
  return paragraphs;
}

/** The number that an author pinned with a comment at the end of a paragraph: a brace, `p3` between comment signs, a brace. */
export const resolvePin = ({ children }: Paragraph): number | undefined => {
  const last = children.at(-1);
  return isComment(last) ? Number(comment.exec(last.value)![1]) : undefined;
};

/**
 * Gives each paragraph the id `p-<chapter>-<n>`: the pinned number, or the next one above all that are taken.
 * @throws Error when two paragraphs are pinned to one number
 */
export function placeParagraphIds(tree: Root, chapter: string): string[] {
  const paragraphs = selectParagraphs(tree);
  const pins = paragraphs.flatMap((paragraph) => resolvePin(paragraph) ?? []);
  const double = pins.find((pin, index) => pins.indexOf(pin) !== index);
  if (double !== undefined)
    throw new Error(`Two paragraphs of ${chapter} are pinned to p${double}; give one of them a number of its own.`);
  let next = Math.max(0, ...pins);
  return paragraphs.map((paragraph) => {
    const pin = resolvePin(paragraph);
    if (pin !== undefined) paragraph.children.pop();
    const last = paragraph.children.at(-1);
    if (last?.type === 'text') last.value = last.value.trimEnd();
    const id = `p-${chapter}-${pin ?? ++next}`;
    paragraph.data = { ...paragraph.data, hProperties: { id } };
    return id;
  });
}

/**
 * Moves words of the vocabulary that stand on lines of their own into the paragraphs that they hold: formatters break
 * lines there, and to Markdown that makes them blocks.
 */
export function placeInline(tree: Root): void {
  visit(tree, 'mdxJsxFlowElement', (node, index, parent) => {
    if (!parent || index === undefined || !inline.has(node.name ?? '')) return undefined;
    const wrap = (children: PhrasingContent[]): Paragraph => ({
      type: 'paragraph',
      children: [{ ...node, type: 'mdxJsxTextElement', children } as MdxJsxTextElement],
      ...(node.position && { position: node.position })
    });
    const isText = node.children.every(({ type }) => type !== 'paragraph');
    const paragraphs = isText
      ? [wrap(node.children as unknown as PhrasingContent[])]
      : node.children.map((child) => (child.type === 'paragraph' ? wrap(child.children) : child));
    parent.children.splice(index, 1, ...(paragraphs as typeof parent.children));
    return [SKIP, index];
  });
}

/**
 * Puts what follows a figure that stands beside the text into one element with it, so that the figure can stay in
 * view while its text is read. A heading, a wide figure, scroll steps or the next such figure ends the pair.
 */
export function placeBesides(tree: Root, isBeside: (figure: string) => boolean): void {
  const children: RootContent[] = [];
  let pair: MdxJsxFlowElement | undefined;
  for (const node of tree.children) {
    const name = node.type === 'mdxJsxFlowElement' ? node.name : null;
    const figure = name === 'Figure' ? resolveAttribute(node as MdxJsxFlowElement, 'id') : undefined;
    if (figure !== undefined && isBeside(figure)) {
      pair = { type: 'mdxJsxFlowElement', name: 'Beside', attributes: [], children: [node as MdxJsxFlowElement] };
      children.push(pair);
    } else if (pair && name !== 'Figure' && name !== 'Steps' && node.type !== 'heading')
      pair.children.push(node as MdxJsxFlowElement);
    else {
      pair = undefined;
      children.push(node);
    }
  }
  tree.children = children;
}

const wordsPerMinute = 220;

/** Length of the reading text: words, and minutes at 220 words a minute, at least one. */
export function formatLength(tree: Root): { words: number; minutes: number } {
  const words = toString(tree).split(/\s+/u).filter(Boolean).length;
  return { words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}
