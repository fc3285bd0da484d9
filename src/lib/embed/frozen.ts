import { formatScriptJson } from '../claims/review.ts';
import { formatEdtf } from '../dates/edtf.ts';
import { paths } from '../paths.ts';
import { selectFigureCorrections } from '../story/corrections.ts';
import type { Story } from '../story/story.ts';
import { selectEmbeds } from './embeds.ts';
import type { LaterCorrection } from './later.ts';

/** Way from the folder of the list, /embed/v1/frozen/, to the root of the site. */
const fromList = '../../../';

/** Corrections by the id of the embed that they touch, newest first: the one file that frozen documents read. */
export const toLaterCorrections = (story: Story): Record<string, LaterCorrection[]> =>
  Object.fromEntries(
    selectEmbeds(story).map(({ id, figure }) => [
      id,
      selectFigureCorrections(
        story.figures.find((one) => one.id === figure)!,
        story
      ).map(({ id, date }) => ({
        id,
        date,
        words: `Corrected since, ${formatEdtf(date)}`,
        address: fromList + paths.correction(id).slice(paths.home().length)
      }))
    ])
  );

/** What a document is frozen as. */
export interface Freezing {
  /** Its place below /embed/v1/: `timeline`, `figure/one-clock`. */
  name: string;
  /** ISO day. */
  date: string;
  /** The classic script that looks for later corrections. */
  script: string;
  /** Ids of the corrections of its figure so far. */
  known: readonly string[];
}

/** Folders of /embed/v1/frozen/<date>/, from the root of the site to those of the documents. */
const depth = 4;

/** Way up from a frozen document to the root of the site, or to a folder on that way. @param from folders that stay */
const climb = (name: string, from = 0): string => '../'.repeat(depth - from + name.split('/').length);

/** One part of a document. @throws where it is not there, or more than once */
function find(html: string, pattern: RegExp): RegExpExecArray {
  const found = [...html.matchAll(new RegExp(pattern, 'g'))];
  if (found.length !== 1) throw new Error(`The document has ${pattern.source} ${found.length} times; expected once.`);
  return found[0]!;
}

/** Id of the embed. */
export const toId = (name: string): string => name.split('/').at(-1)!;

const insertBefore = (html: string, pattern: RegExp, added: string): string => {
  const { index } = find(html, pattern);
  return html.slice(0, index) + added + html.slice(index);
};

const remove = (html: string, pattern: RegExp): string => html.replace(find(html, pattern)[0], '');

const discovery = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"[^>]*>/;
const canonical = /<link rel="canonical" href="([^"]*)"/;
const face = / data-sans="[^"]*"/;
const foot = /<div class="embed-foot"/;
const end = /<\/body>/;
/** Any address but the canonical one. */
const link = /(<link rel="canonical")?(\shref=")([^"]*)/g;
const data = /(<script type="application\/json" data-props>)([^]*?)(?=<\/script>)/;

/** What the island is told, without the late scripts and what only they use; addresses by `toRelative`. */
function freezeData(json: string, toRelative: (text: string) => string): string {
  const { late: _, ...props } = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' ? toRelative(value) : value
  ) as Record<string, unknown>;
  if ('live' in props) props['live'] = {};
  return formatScriptJson(props);
}

/**
 * An embedded document as it stays: it says its day, loads nothing but the list of later corrections, and its links are
 * right under any host and base path. Its policy is still that of the document it was made from.
 * @param html as src/loader/embed-html.ts writes it
 * @throws where the document lacks a part that is taken out or built upon
 */
export function freezeDocument(html: string, { name, date, script, known }: Freezing): string {
  const [, answer = ''] = find(html, discovery);
  const ending = `oembed/v1/${name}.json`;
  if (!answer.endsWith(ending)) throw new Error(`The document of ${name} names ${answer} as its answer.`);
  const root = answer.slice(0, -ending.length);
  const toRelative = (address: string): string =>
    address.startsWith(root) ? climb(name) + address.slice(root.length) : address;
  const line =
    `<p class="embed-foot" data-frozen="${date}" data-embed-id="${toId(name)}" data-known="${known.join(' ')}" ` +
    `data-corrections="${climb(name, 3)}corrections.json">` +
    `Frozen on <time datetime="${date}">${formatEdtf(date)}</time>. ` +
    `<a href="${find(html, canonical)[1]}">See the figure’s present version</a></p>`;
  const bare = remove(remove(html, discovery), face);
  const told = insertBefore(insertBefore(bare, foot, line), end, `<script>${script}</script>`);
  const frozen = told
    .replace(link, (all, fixed: string | undefined, head: string, to: string) => (fixed ? all : head + toRelative(to)))
    .replace(data, (_, head: string, json: string) => head + freezeData(json, toRelative));
  if (/_astro\/|\/v1\/scripts\//.test(frozen))
    throw new Error(`The document of ${name} would still load a file of the build.`);
  return frozen;
}
