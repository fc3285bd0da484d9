import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { toVisible } from '../../lib/provenance/normal.ts';
import { Mistake } from './mistake.ts';

export type Format = 'plain' | 'markdown' | 'html';

/** A document's text, with line feeds only and without invisible marks. */
export interface Source {
  /** Name of the file as the author gave it, for messages. */
  given: string;
  name: string;
  format: Format;
  text: string;
}

const megabyte = 1_000_000;
const largest = 10 * megabyte;

const binaries: [string, RegExp][] = [
  ['a PDF file', /^%PDF/u],
  ['a ZIP archive (perhaps a Word or OpenDocument file)', /^PK[\x03\x05]/u],
  ['a PNG image', /^\x89PNG/u],
  ['a GIF image', /^GIF8/u],
  ['a JPEG image', /^\xff\xd8\xff/u],
  ['a compressed file', /^(?:\x1f\x8b|BZh|\xfd7zXZ)/u],
  ['a Word file', /^\xd0\xcf\x11\xe0/u],
  ['RTF', /^\{\\rtf/u]
];

const countLines = (text: string): number => text.split(/\r\n|\r|\n/u).length;

/** Says what bytes are that are no UTF-8 text; undefined for text. */
function resolveKind(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 64);
  const named = binaries.find(([, signature]) => signature.test(head))?.[0];
  if (named) return `is ${named}, not text. Save its text as UTF-8.`;
  if (/^(?:\xff\xfe|\xfe\xff|\x00\x00\xfe\xff)/u.test(head)) return 'is UTF-16 or UTF-32. Save it as UTF-8.';
  const zeros = bytes.subarray(0, megabyte).filter((byte) => byte === 0).length;
  if (zeros > bytes.subarray(0, megabyte).length / 5 && /^(?:\x00[\x20-\x7e]|[\x20-\x7e]\x00){4}/u.test(head))
    return 'is UTF-16 without a byte order mark. Save it as UTF-8.';
  if (bytes.includes(0)) return 'is binary: it holds zero bytes. Give a text, Markdown or HTML file.';
  const controls = bytes
    .subarray(0, megabyte)
    .filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte)).length;
  return controls > 8 ? 'is binary: it holds control characters. Give a text, Markdown or HTML file.' : undefined;
}

/** @throws Mistake where bytes are not UTF-8, or were read in a wrong encoding once */
function decode(bytes: Buffer, given: string): string {
  const kind = resolveKind(bytes);
  if (kind) throw new Mistake(`${given} ${kind}`);
  const lenient = bytes.toString('utf8');
  const at = lenient.indexOf('\ufffd');
  const line = countLines(lenient.slice(0, Math.max(at, 0)));
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Mistake(`${given}:${line}  is not UTF-8 in this line. Save the file as UTF-8.`);
  }
  if (at >= 0)
    throw new Mistake(
      `${given}:${line}  holds “\ufffd”: a program lost characters here. Get the text again, as UTF-8.`
    );
  const broken = /â€[™œ˜“”\u009d]|Ã[©¨¡³±¶¼§]/u.exec(lenient);
  if (broken && lenient.split(broken[0]).length > 2)
    throw new Mistake(
      `${given}:${countLines(lenient.slice(0, broken.index))}  holds “${broken[0]}”: UTF-8 was read as another encoding. Get the text again, as UTF-8.`
    );
  return lenient;
}

function resolveFormat(name: string, text: string): Format {
  const extension = extname(name).toLowerCase();
  if (/^\.(?:html?|xhtml)$/u.test(extension) || /^\s*(?:<!doctype html|<html)\b/iu.test(text)) return 'html';
  return /^\.(?:md|markdown|mdown)$/u.test(extension) ? 'markdown' : 'plain';
}

/** npm runs scripts in the folder of package.json, and says where the author stood. */
const resolvePath = (given: string): string => {
  const here = resolve(given);
  const there = resolve(process.env['INIT_CWD'] ?? '.', given);
  return !existsSync(here) && existsSync(there) ? there : here;
};

/** Reads a document. @throws Mistake with what is wrong with the file, and what to do */
export function readSource(given: string): Source {
  const path = resolvePath(given);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new Mistake(`${given} does not exist.`);
  if (!stat.isFile()) throw new Mistake(`${given} is not a file.`);
  if (stat.size > largest)
    throw new Mistake(
      `${given} has ${Math.round(stat.size / megabyte)} MB; a document may have ${largest / megabyte} MB. Give its text alone, or part it.`
    );
  const text = toVisible(decode(readFileSync(path), given))
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\f/gu, '\n\n');
  if (!text.trim()) throw new Mistake(`${given} is empty.`);
  const name = basename(given);
  return { given, name, format: resolveFormat(name, text), text };
}
