import { parseFragment } from 'parse5';
import { isText } from '../nodes.ts';
import { inline } from '../ingest/html.ts';
import type { Passage } from '../../lib/provenance/overlap.ts';

const entities = new Map<string, string>();

function decodeEntity(entity: string): string {
  const known = entities.get(entity);
  if (known !== undefined) return known;
  const [node] = parseFragment(entity).childNodes;
  const sign = node && isText(node) ? node.value : entity;
  entities.set(entity, sign);
  return sign;
}

const decodeAddress = (codes: string): string => {
  try {
    return decodeURIComponent(codes);
  } catch {
    return codes;
  }
};

/** Escapes of scripts, JSON and styles. */
function decodeEscape(escape: string): string {
  const hex = /[\da-f]+/iu.exec(escape.replace(/^\\+[ux]?/iu, ''))?.[0];
  const code = hex === undefined ? 32 : parseInt(hex, 16);
  return code > 0x10ffff ? ' ' : String.fromCodePoint(code);
}

const codes =
  /&(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);|(?:%[\da-f]{2})+|\\+(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[\da-f]{1,6} ?|[nrtv])/giu;

const decodeOnce = (text: string): string =>
  text.replace(codes, (code) => {
    const sign = code[0] === '&' ? decodeEntity(code) : code[0] === '%' ? decodeAddress(code) : decodeEscape(code);
    // Lines of the file are counted.
    return sign.replace(/\s/gu, ' ');
  });

/** The text that codes of HTML, scripts, styles and addresses stand for; pages in scripts have codes in codes. */
const decode = (text: string): string => decodeOnce(decodeOnce(text));

const keepLines = (text: string): string => text.replace(/[^\n]+/gu, '');

/** Elements of chapters that stand inside a line. */
const vocabulary = new Set(['claim', 'evidence', 'term', 'argued', 'attributed']);

const isInline = (tag: string): boolean => inline.has(tag) || vocabulary.has(tag);

/** Text without tags, comments and signs of Markdown: its words run on over them. */
const removeTags = (text: string): string =>
  text
    .replace(/\{\/\*[^]*?\*\/\}|<!--[^]*?-->/gu, keepLines)
    .replace(/<\/?([a-z][\w.-]*)[^<>]*>/giu, (tag, name: string) =>
      isInline(name.toLowerCase()) ? keepLines(tag) : ` ${keepLines(tag)}`
    )
    .replace(/\[([^[\]]*)\](?:\([^()\n]*\)|\[[^\]\n]*\])/gu, '$1')
    .replace(/\]\([^()\n]*\)|[*_`~]+/gu, '');

/**
 * The words of any text file, or of a part of one: as they are read, without tags and comments, and once more as they
 * are written, with the words of these.
 */
export function toPassages(text: string, line: number): Passage[] {
  const whole = decode(text);
  return [...new Set([removeTags(whole), whole])].map((words) => ({ text: words, line, isNew: true }));
}
