import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isServed, listFrozen, listPaths, readPages, selectLinks, type Link, type Page } from './dist.ts';
import { attribute, readMeta } from './html.ts';

/** Where a build says it will stand. */
export interface Place {
  dir: string;
  /** Origin without a trailing slash: `https://host.example`. */
  origin: string;
  /** `/` or `/x/`. */
  base: string;
}

const idsOf = ({ elements }: Page): Set<string> =>
  new Set(
    elements.flatMap((element) =>
      [attribute(element, 'id'), attribute(element, 'name')].filter((id) => id !== undefined)
    )
  );

/** Other sites may stand behind links and in metadata, never behind what a page loads. */
function checkAddress(
  place: Place,
  page: Page,
  link: Pick<Link, 'url' | 'loads'>,
  ids: Map<string, Set<string>>
): string | null {
  const url = new URL(link.url, place.origin + place.base.slice(0, -1) + page.path);
  if (url.protocol === 'data:' || url.protocol === 'mailto:') return null;
  if (url.origin !== place.origin) return link.loads ? 'loads from another site' : null;
  if (!url.pathname.startsWith(place.base)) return `leaves the base path ${place.base}`;
  const path = url.pathname.slice(place.base.length - 1);
  if (!isServed(place.dir, path)) return 'leads nowhere';
  const target = ids.get(path);
  const fragment = decodeURIComponent(url.hash.slice(1));
  return target && fragment && !target.has(fragment) ? 'has no such fragment' : null;
}

/** Follows every address of every page, frozen document, sitemap, stylesheet and metadata; returns what is wrong, with the page. */
export function checkLinks(place: Place): string[] {
  const pages = readPages(place.dir, [...listPaths(place.dir), ...listFrozen(place.dir)]);
  const ids = new Map(pages.map((page) => [page.path, idsOf(page)]));
  const problems = pages.flatMap((page) => {
    const metadata = ['og:url', 'og:image'].flatMap((name) => readMeta(page.elements, name) ?? []);
    const links = [...selectLinks(page.elements), ...metadata.map((url) => ({ url, tag: 'meta', loads: true }))];
    return links.flatMap((link) => {
      const problem = checkAddress(place, page, link, ids);
      return problem ? [`${page.path}: ${link.tag} ${link.url} ${problem}`] : [];
    });
  });
  return [...new Set(problems)];
}

/** Addresses of a sitemap index and its sitemaps. */
export function readSitemap({ dir, origin, base }: Place): string[] {
  const read = (file: string): string[] =>
    [...readFileSync(join(dir, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url!);
  return read('sitemap-index.xml').flatMap((url) => read(url.replace(origin + base, '')));
}
