import { paths } from '../paths.ts';
import { formatPlain } from '../text/marked.ts';
import { selectFigureRefs } from './refs.ts';
import { selectChaptersWith } from './select.ts';
import type { Origin } from '../../schemas/fields.ts';
import type { Evidence } from '../../schemas/evidence.ts';
import type { Story } from './story.ts';

/** A record of the story that rests on a source, and where readers see it. */
export interface Use {
  label: string;
  href: string;
}

/** What rests on a source, by kind of record; kinds without one are left out. */
export interface Uses {
  kind: string;
  uses: Use[];
}

const keepUsed = (uses: Uses[]): Uses[] => uses.filter((kind) => kind.uses.length > 0);

const toAssetUses = ({ assets }: Story, isUsed: (asset: Story['assets'][number]) => boolean): Use[] =>
  assets.filter(isUsed).map(({ id, name }) => ({ label: name, href: paths.asset(id) }));

const toTermUses = ({ terms }: Story, url: string | undefined): Use[] =>
  terms.filter(({ source }) => source.url === url).map(({ id, term }) => ({ label: term, href: paths.term(id) }));

/** Chapters, figures, events, assets and terms that rest on a piece of evidence, or name its address. */
export function selectUses(story: Story, { id, url }: Evidence): Uses[] {
  const { chapters, figures, events } = story;
  const toChapter = (slug: string, role: string): string => (role === 'cover' ? paths.home() : paths.chapter(slug));
  return keepUsed([
    {
      kind: 'Chapters',
      uses: selectChaptersWith(chapters, id).map(({ slug, title, role }) => ({
        label: title,
        href: toChapter(slug, role)
      }))
    },
    {
      kind: 'Figures',
      uses: figures
        .filter((figure) => selectFigureRefs(figure).includes(id))
        .map((figure) => ({
          label: formatPlain(figure.title),
          href: paths.figure(
            figure.id,
            selectChaptersWith(chapters, figure.id).find(({ role }) => role !== 'cover')?.slug
          )
        }))
    },
    {
      kind: 'Events',
      uses: events
        .filter(({ evidence }) => evidence.includes(id))
        .map((event) => ({ label: event.title, href: paths.event(event.id) }))
    },
    {
      kind: 'Assets',
      uses: toAssetUses(
        story,
        ({ evidence, sources }) => evidence.includes(id) || sources.some((source) => source.url === url)
      )
    },
    { kind: 'Terms', uses: toTermUses(story, url) }
  ]);
}

/** A source that is no evidence of a claim: one of an asset, a term, a chart or a single figure. */
export interface OtherSource {
  title: string;
  url: string;
  licence?: string | undefined;
  origin?: Origin | undefined;
  language?: string | undefined;
  /** When it was published, in EDTF. */
  date?: string | undefined;
  uses: Uses[];
}

/** Sources of assets, terms, charts and single figures that evidence.yaml does not have, each address once, by title. */
export function selectOtherSources(story: Story): OtherSource[] {
  const known = new Set(story.evidence.map(({ url }) => url));
  const found = new Map<string, Omit<OtherSource, 'uses'>>();
  const add = ({ url, ...source }: Omit<OtherSource, 'uses' | 'url'> & { url?: string | undefined }): void => {
    if (url && !known.has(url) && !found.has(url)) found.set(url, { url, ...source });
  };
  for (const { carrier, licence } of story.series)
    add({ url: carrier.url, title: carrier.name, licence, origin: 'dataset' });
  for (const { url, statement, licence, origin, language } of story.indicators)
    add({ url, title: statement, licence, origin, language });
  for (const { url, title, origin, language, date } of story.assets.flatMap(({ sources }) => sources))
    add({ url, title, origin, language, date });
  for (const { source } of story.terms) add(source);
  return [...found]
    .map(([url, source]) => ({
      ...source,
      uses: keepUsed([
        { kind: 'Assets', uses: toAssetUses(story, ({ sources }) => sources.some((one) => one.url === url)) },
        { kind: 'Terms', uses: toTermUses(story, url) },
        {
          kind: 'Charts',
          uses: story.series
            .filter(({ carrier }) => carrier.url === url)
            .map(({ title }) => ({ label: title, href: paths.dataFile('production.json') }))
        },
        {
          kind: 'Single figures',
          uses: story.indicators
            .filter((indicator) => indicator.url === url)
            .map(({ id, statement }) => ({ label: statement, href: `${paths.data()}#indicator-${id}` }))
        }
      ])
    }))
    .sort((a, b) => a.title.localeCompare(b.title, story.site.lang));
}
