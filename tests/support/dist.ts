import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../../src/commands/tools.ts';
import { attribute, parsePage, type Element } from './html.ts';

/** One HTML file of a build. */
export interface Page {
  /** Path from the base path, as a reader asks for it: `/map/mirador/`, `/404.html`. */
  path: string;
  source: string;
  elements: Element[];
}

export const distDir = fromRoot('dist');

/** Documents that no build makes: they hold to the rules of their day. */
const isFrozen = (path: string): boolean => path.startsWith('/embed/v1/frozen/');

function listAll(dir: string): string[] {
  const files = globSync('**/*.html', { cwd: dir }).map((file) => `/${file.replaceAll('\\', '/')}`);
  return files.map((file) => file.replace(/\/index\.html$/, '/')).sort();
}

/** Paths of all HTML files that a build made, found by listing. */
export const listPaths = (dir = distDir): string[] => listAll(dir).filter((path) => !isFrozen(path));

/** Paths of the frozen documents in a folder that is served. */
export const listFrozen = (dir = distDir): string[] => listAll(dir).filter(isFrozen);

export const readPages = (dir = distDir, paths = listPaths(dir)): Page[] =>
  paths.map((path) => {
    const source = readFileSync(join(dir, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
    return { path, source, elements: parsePage(source) };
  });

/** Runs a check over pages; what it returns is wrong with that page. */
export const checkPages = (check: (page: Page) => (string | false | null | undefined)[], pages: Page[]): string[] =>
  pages.flatMap((page) => check(page).flatMap((problem) => (problem ? `${page.path}: ${problem}` : [])));

/** A document that other sites frame: no page for readers or search engines. */
export const isEmbed = (path: string): boolean => path.startsWith('/embed/v1/');

/** Sorts pages of one kind together: `/map/mirador/` is `/map/*`. */
export const toKind = (path: string): string => path.replace(/^(\/[^/]+\/)[^/]+\/$/, '$1*');

/** The first page of each kind, for checks that need not see every event and asset. */
export const selectKinds = (paths: string[]): string[] =>
  [...new Map([...paths].reverse().map((path) => [toKind(path), path])).values()].reverse();

/** Every page, but of a kind with very many every sixth: they are one form, filled in by the same parts. */
export const selectSample = (paths: string[]): string[] =>
  [...Map.groupBy(paths, toKind).values()].flatMap((pages) =>
    pages.length > 40 ? pages.filter((_, index) => index % 6 === 0) : pages
  );

/** True when a host would answer this path of the build with a file. */
export const isServed = (dir: string, path: string): boolean =>
  existsSync(join(dir, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : ''));

/** An address that a page names, and the element that names it. */
export interface Link {
  url: string;
  tag: string;
  /** True when the browser fetches it by itself; false when a reader must follow it. */
  loads: boolean;
}

const single = ['href', 'src', 'poster', 'action', 'data', 'xlink:href', 'cite'];
const followed = ['a', 'area', 'blockquote', 'q', 'del', 'ins', 'form'];
const loadedRelations =
  /\b(stylesheet|preload|modulepreload|prefetch|preconnect|dns-prefetch|icon|apple-touch-icon|manifest)\b/;

const isLoaded = (element: Element): boolean =>
  element.tagName === 'link'
    ? loadedRelations.test(attribute(element, 'rel') ?? '')
    : !followed.includes(element.tagName);

/** Every address that the elements of a page name. */
export const selectLinks = (elements: Element[]): Link[] =>
  elements.flatMap((element) => {
    const plain = single.flatMap((name) => attribute(element, name) ?? []);
    const sets = (attribute(element, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []);
    return [...plain, ...sets].map((url) => ({ url, tag: element.tagName, loads: isLoaded(element) }));
  });
