import { readFileSync, statSync } from 'node:fs';
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import { Mistake } from './mistake.ts';

/** A YAML file with the places of its parts. */
export interface YamlFile {
  /** Name for messages, `content/claims.yaml`. */
  file: string;
  text: string;
  data: unknown;
  document: Document.Parsed;
  counter: LineCounter;
}

/** Reads a file of the content; undefined where there is none. @throws Mistake where something else has its name */
export function readContent(path: string, file: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return undefined;
  if (!stat.isFile()) throw new Mistake(`${file} is not a file. Rename or remove what has its name.`);
  return readFileSync(path, 'utf8');
}

/** Reads a YAML file; undefined where there is none. @throws Mistake where it is not YAML */
export function readYaml(path: string, file: string): YamlFile | undefined {
  const text = readContent(path, file);
  return text === undefined ? undefined : parseYaml(text, file);
}

/** The last text of each file: parsing is slow, and a command reads a file for more than one purpose. */
const parsed = new Map<string, YamlFile>();

/** @param offset lines that stand before the text in its file */
export function parseYaml(text: string, file: string, offset = 0): YamlFile {
  const known = parsed.get(file);
  if (known?.text === text) return known;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const [error] = document.errors;
  if (error)
    throw new Mistake(
      `${file}:${(error.linePos?.[0].line ?? 1) + offset}  is not valid YAML: ${error.message.split('\n')[0]}`
    );
  const yaml = { file, text, data: document.toJS() as unknown, document, counter };
  parsed.set(file, yaml);
  return yaml;
}

/** Where a node stands in the text: from, to. */
export function selectRange({ document }: YamlFile, path: readonly (string | number)[]): [number, number] | undefined {
  const node = document.getIn(path, true) as Node | undefined;
  return node?.range ? [node.range[0], node.range[1]] : undefined;
}

export function selectLine(yaml: YamlFile, path: readonly (string | number)[]): number | undefined {
  const range = selectRange(yaml, path);
  return range && yaml.counter.linePos(range[0]).line;
}

/** Replaces a field at the top of a file, or puts it at the end; everything else stays byte for byte. */
export function replaceField({ document, text }: YamlFile, key: string, written: string): string {
  const pair = isMap(document.contents)
    ? document.contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key)
    : undefined;
  const [from] = (pair?.key as Node | undefined)?.range ?? [];
  const to = (pair?.value as Node | undefined)?.range?.[1];
  if (from === undefined || to === undefined) return `${text.trimEnd()}\n\n${written}`;
  const rest = text.slice(to).replace(/^[ \t]*\n?/u, '');
  return text.slice(0, from) + written + (rest ? `\n${rest.replace(/^\n+/u, '')}` : '');
}

/** A text of a file: where it stands there, from and to, and the names of the fields that lead to it. */
interface FieldText {
  text: string;
  range: [number, number];
  fields: string[];
}

/** Every text of a file. */
export function selectTexts({ document }: YamlFile): FieldText[] {
  const texts: FieldText[] = [];
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || typeof node.value !== 'string' || !node.range) return;
      const fields = path.flatMap((one) => (isPair(one) && isScalar(one.key) ? String(one.key.value) : []));
      texts.push({ text: node.value, range: [node.range[0], node.range[1]], fields });
    }
  });
  return texts;
}
