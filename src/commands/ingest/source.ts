import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { readText } from '../../loader/text.ts';
import { toVisible } from '../../lib/provenance/normal.ts';
import { Mistake } from './mistake.ts';

type Format = 'plain' | 'markdown' | 'html';

/** A document's text, with line feeds only and without invisible marks. */
export interface Source {
  /** Name of the file as the author gave it, for messages. */
  given: string;
  format: Format;
  text: string;
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
  const read = readText(resolvePath(given));
  if (typeof read !== 'string') throw new Mistake(`${given}${read.line ? `:${read.line} ` : ''} ${read.why}`);
  const text = toVisible(read)
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\f/gu, '\n\n');
  return { given, format: resolveFormat(given, text), text };
}
