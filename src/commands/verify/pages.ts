import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Passage } from '../../lib/provenance/overlap.ts';
import { isElement, isText, selectAttribute } from '../nodes.ts';
import type { OwnText } from './texts.ts';

/** Shorter attributes cannot hold a run of words that is too long. */
const shortest = 40;
const data = /^application\/(?:ld\+)?json$/u;

const attribute = (element: Tree.Element, name: string): string => selectAttribute(element, name) ?? '';

const selectText = (node: Tree.ParentNode): string =>
  node.childNodes.map((child) => (isText(child) ? child.value : isElement(child) ? selectText(child) : '')).join('');

/** Signs that lead to notes stand between the words of a sentence, and are none of them. */
const isSign = (element: Tree.Element): boolean =>
  /(?:^|\s)visually-hidden(?:\s|$)/u.test(attribute(element, 'class')) ||
  (element.tagName === 'a' &&
    attribute(element, 'href').startsWith('#') &&
    !/\p{L}/u.test(selectText(element).replace(/note|[^\p{L}]/giu, '')));

const decode = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};

/** Every text inside JSON, each for itself. */
function selectStrings(value: unknown, line: number): Passage[] {
  if (typeof value === 'string') return [{ text: value, line, isNew: true }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => selectStrings(part, line));
}

const parseJson = (text: string, line: number): Passage[] => {
  try {
    return selectStrings(JSON.parse(text), line);
  } catch {
    return [{ text, line, isNew: true }];
  }
};

function parsePage(source: string): { passages: Passage[]; addresses: { text: string; line: number }[] } {
  const words: Passage[] = [{ text: '', line: 1, isNew: true }];
  const apart: Passage[] = [];
  const addresses: { text: string; line: number }[] = [];
  const walk = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      const line = child.sourceCodeLocation?.startLine ?? 1;
      if (isText(child)) words.push({ text: child.value, line });
      if (!isElement(child)) continue;
      for (const { name, value } of child.attrs) {
        if (value.length >= shortest) apart.push({ text: name === 'href' ? decode(value) : value, line, isNew: true });
        if (name === 'href' && value.includes(':~:')) addresses.push({ text: value, line });
      }
      if (child.tagName === 'script') {
        if (data.test(attribute(child, 'type'))) apart.push(...parseJson(selectText(child), line));
      } else if (child.tagName === 'template') walk((child as Tree.Template).content);
      else if (child.tagName !== 'style' && !isSign(child)) walk(child);
    }
  };
  walk(parse(source, { sourceCodeLocationInfo: true }));
  return { passages: [...words, ...apart], addresses };
}

/** A built file, with the addresses in it that may carry a text fragment. */
interface BuiltText extends OwnText {
  addresses: { text: string; line: number }[];
}

/** Reads the built pages and data files one by one. @param label the folder's name, for messages */
export function* readBuiltTexts(dir: string, label: string): Generator<BuiltText> {
  for (const name of globSync('**/*.{html,json,geojson,csv,txt,xml,ics,svg,md}', { cwd: dir }).sort()) {
    const source = readFileSync(join(dir, name), 'utf8');
    const file = `${label}/${name.replaceAll('\\', '/')}`;
    if (name.endsWith('.html')) yield { file, ...parsePage(source) };
    else
      yield {
        file,
        passages: /json$/u.test(name) ? parseJson(source, 1) : [{ text: source, line: 1, isNew: true }],
        addresses: []
      };
  }
}
