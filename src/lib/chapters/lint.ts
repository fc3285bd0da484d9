import { visit } from 'unist-util-visit';
import { selectBareFacts } from './facts.ts';
import { resolveNearest, resolveValue, type Nearest } from './nearest.ts';
import { selectBareBlocks } from './bare.ts';
import { selectAlternatives } from './alternatives.ts';
import { createQuantities } from './quantities.ts';
import { toVisible } from '../provenance/normal.ts';
import { parseValues } from '../provenance/values.ts';
import type { Root } from 'mdast';
import type {} from 'mdast-util-mdx-expression';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Chapter, Story } from '../story/story.ts';
import type { Problem } from '../story/problem.ts';

const shorten = (text: string): string => (text.length > 110 ? `${text.slice(0, 107).trimEnd()}…` : text);
const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** One sentence on the record that comes nearest, for the message. */
export const formatNearest = (nearest: Nearest | undefined): string => {
  if (!nearest) return 'nothing in claims.yaml or evidence.yaml carries it yet: add what it rests on';
  const { id, value, says } = nearest;
  return `${id} ${value === undefined ? 'comes nearest' : `carries ${value}`}: “${shorten(says)}”`;
};

/** How the words are marked, or set aside with a reason. */
function formatRemedy(words: string, nearest: Nearest | undefined): string {
  const id = nearest?.id ?? 'C07';
  const mark = id.startsWith('X') ? 'Evidence' : 'Claim';
  return `<${mark} id="${id}">${words}</${mark}>, or in the frontmatter  allow: [{ words: ${quote(words)}, reason: why it needs no source }]`;
}

const foreign = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'link', 'meta']);

/** Chapters hold words: code in them would run in readers' browsers, or be stopped there by the security policy. */
export function checkCode(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const add = (found: string, line: number): void =>
    void problems.push({
      file,
      line,
      field: 'the text',
      found,
      expected: 'words and the vocabulary of chapters; no scripts, styles or imports'
    });
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { name, attributes } = node as MdxJsxFlowElement;
      if (name && foreign.has(name.toLowerCase())) add(`<${name}>`, line);
      for (const one of attributes)
        if (one.type === 'mdxJsxAttribute' && /^(?:on[a-z]+|style)$/iu.test(one.name)) add(`${one.name}=…`, line);
    }
    if ((node.type as string) === 'mdxjsEsm') add('an import or export', line);
    const isCode = node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
    if (isCode && node.value.replace(/\/\*[^]*?\*\//gu, '').trim()) add(`{${node.value}}`, line);
  });
  return problems;
}

/** Facts outside marks; `two thirds` is one of them, and `two` no other one. */
function selectFacts(text: string, names: RegExp | undefined, quantities: RegExp, allow: readonly string[]): string[] {
  const facts = selectBareFacts(text, names, allow);
  const plain = new Set(facts);
  const counted = selectBareFacts(text, quantities, allow).filter((words) => !plain.has(words));
  return [...facts.filter((words) => !counted.some((whole) => whole.includes(words))), ...counted];
}

/** Every text outside marks: of blocks, and of images and links. */
const selectBlocks = (tree: Root) => [
  ...selectBareBlocks(tree),
  ...selectAlternatives(tree).map(({ text, line }) => ({ text: toVisible(text), resolveLine: () => line }))
];

const most = 50;

/**
 * Finds every number, date and name in a chapter that stands without a mark, and says what it could rest on.
 * @param names organisations and people of the story, from `createGazetteer`
 * @param file path for messages
 */
export function checkFacts(
  tree: Root,
  chapter: Pick<Chapter, 'allow' | 'claims'>,
  story: Pick<Story, 'claims' | 'evidence' | 'site'>,
  { names, file }: { names: RegExp | undefined; file: string }
): Problem[] {
  const allow = chapter.allow.map(({ words }) => words);
  const { lang } = story.site;
  const problems: Problem[] = [];
  const quantities = createQuantities(lang);
  for (const { text, resolveLine } of selectBlocks(tree)) {
    const told = new Set<string>();
    const facts = selectFacts(text, names, quantities, allow);
    const values = facts.length > 0 ? parseValues(text, { language: lang }) : [];
    for (const words of facts) {
      if (problems.length >= most) return problems;
      const value = resolveValue(words, values);
      const whole = value?.raw ?? words;
      if (told.has(whole)) continue;
      told.add(whole);
      const nearest = resolveNearest(whole, value, story, chapter.claims, lang);
      problems.push({
        file,
        line: resolveLine(whole),
        field: 'the text',
        found: whole,
        expected: `a <Claim> or <Evidence> around it; ${formatNearest(nearest)}`,
        example: formatRemedy(whole, nearest)
      });
    }
  }
  return problems;
}
