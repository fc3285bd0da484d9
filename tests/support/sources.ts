import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fromRoot } from '../../src/commands/tools.ts';

export interface Import {
  from: string;
  /** Path in the repository, or name of a package. */
  to: string;
  written: string;
  isType: boolean;
  isDynamic: boolean;
}

export const listFiles = (...patterns: string[]): string[] =>
  globSync(patterns, { cwd: fromRoot() })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
export const readSource = (file: string): string => readFileSync(fromRoot(file), 'utf8');

/** Code and chapters. */
export const files = listFiles('src/**/*.{ts,svelte,astro,css}', 'content/**/*.mdx');
export const sources = new Map(files.map((file) => [file, readSource(file)]));

export const isInside = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);

/** A source without its comments. */
export const toCode = (source: string): string => source.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Imports, re-exports, `import()` and `@import`, without those in comments. */
function readImports(from: string, source: string): Import[] {
  const code = toCode(source);
  const found: Import[] = [];
  const add = (written: string, isType: boolean, isDynamic: boolean): void => {
    const path = written.replace(/[?#].*$/, '');
    const to = path.startsWith('~/')
      ? `src/${path.slice(2)}`
      : path.startsWith('.')
        ? posix.join(posix.dirname(from), path)
        : path;
    found.push({ from, to, written, isType, isDynamic });
  };
  const clause = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
  for (const [, type, path] of code.matchAll(clause)) add(path!, Boolean(type), false);
  for (const [, path] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) add(path!, false, true);
  for (const [, path] of code.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)) add(path!, false, false);
  return found;
}

export const imports = [...sources].flatMap(([file, source]) => readImports(file, source));

export const say = ({ from, written }: Import): string => `${from} imports ${written}`;
