import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Files that hold no text to read. */
const binary = /\.(?:pbf|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|pdf|zip|gz|br|wasm|mp[34]|webm|topo)$/iu;

/** The names of every text file of a folder, with slashes and in order. */
export const listTexts = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !binary.test(one.name))
    .map((one) => relative(dir, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .sort();

/** Text in UTF-8, with line feeds only and without a byte order mark. */
export const readLines = (dir: string, name: string): string =>
  readFileSync(join(dir, name), 'utf8')
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n');
