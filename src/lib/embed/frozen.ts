import { formatEdtf } from '../dates/edtf.ts';
import { selectFigureCorrections } from '../story/corrections.ts';
import type { Story } from '../story/story.ts';
import { selectEmbeds } from './embeds.ts';
import type { LaterCorrection } from './later.ts';

/** Corrections by the id of the embed that they touch, newest first: the one file that frozen documents read. */
export const toLaterCorrections = (story: Story): Record<string, LaterCorrection[]> =>
  Object.fromEntries(
    selectEmbeds(story).map(({ id, figure }) => [
      id,
      selectFigureCorrections(
        story.figures.find((one) => one.id === figure)!,
        story
      ).map(({ date, wrong, right }) => ({
        date,
        words: `Corrected on ${formatEdtf(date)}. Was: ${wrong} Is: ${right}`
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
}

/** Folders of /embed/v1/frozen/<date>/, from the root of the site to those of the documents. */
const depth = 4;

/** Way up from a frozen document to the root of the site, or to a folder on that way. @param from folders that stay */
const climb = (name: string, from = 0): string => '../'.repeat(depth - from + name.split('/').length);

/** One part of a document. @throws where it is not there, or more than once */
function find(html: string, pattern: RegExp, what: string): RegExpExecArray {
  const found = [...html.matchAll(new RegExp(pattern, 'g'))];
  if (found.length !== 1) throw new Error(`The document has ${found.length} ${what}; expected one.`);
  return found[0]!;
}

const discovery = /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"[^>]*>/;
const canonical = /<link rel="canonical" href="([^"]*)"/;
const face = / data-sans="[^"]*"/;
const foot = /<div class="embed-foot"/;
const end = /<\/body>/;
const data = /(<script type="application\/json" data-props>)([^]*?)(?=<\/script>)/;

/** What the island is told, without the late scripts and what only they use; addresses by `toRelative`. */
function freezeData(json: string, toRelative: (text: string) => string): string {
  const { late: _, ...props } = JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'string' ? toRelative(value) : value
  ) as Record<string, unknown>;
  if ('live' in props) props['live'] = {};
  return JSON.stringify(props).replaceAll('<', '\\u003c');
}

/**
 * An embedded document as it stays: it says its day, loads nothing but the list of later corrections, and its links are
 * right under any host and base path. Its policy is still that of the document it was made from.
 * @param html as src/loader/embed-html.ts writes it
 * @throws where the document lacks a part that is taken out or built upon
 */
export function freezeDocument(html: string, { name, date, script }: Freezing): string {
  const [link, answer] = find(html, discovery, 'links to how it is embedded');
  const ending = `oembed/v1/${name}.json`;
  if (!answer!.endsWith(ending)) throw new Error(`The document of ${name} names ${answer} as its answer.`);
  const root = answer!.slice(0, -ending.length);
  const toRelative = (address: string): string =>
    address.startsWith(root) ? climb(name) + address.slice(root.length) : address;
  const present = toRelative(find(html, canonical, 'canonical addresses')[1]!);
  const [id] = name.split('/').slice(-1);
  const line =
    `<p class="embed-foot" data-frozen="${date}" data-embed-id="${id}" data-corrections="${climb(name, 3)}corrections.json">` +
    `Frozen on <time datetime="${date}">${formatEdtf(date)}</time>. <a href="${present}">See the present version</a></p>`;
  return [face, foot, end]
    .reduce(
      (text, pattern) => {
        const [part] = find(text, pattern, `parts like ${pattern.source}`);
        const added = pattern === face ? '' : pattern === foot ? line + part : `<script>${script}</script>${part}`;
        return text.replace(part, () => added);
      },
      html.replace(link, '')
    )
    .replace(
      /(<link rel="canonical")?(\shref=")([^"]*)/g,
      (all, fixed: string | undefined, head: string, to: string) => (fixed ? all : head + toRelative(to))
    )
    .replace(data, (_, head: string, json: string) => head + freezeData(json, toRelative));
}
