/**
 * The only maker of addresses inside the site. `BASE_URL` is Vite's: the base path, `/` or `/x/`; outside Vite (in unit
 * tests and commands) it is `/`.
 */
const base = (import.meta.env ? import.meta.env.BASE_URL : '/').replace(/\/?$/, '/');

/** An address on the site from a path without its leading slash. */
export const toPath = (path: string): string => base + path;

export const paths = {
  home: () => toPath(''),
  chapter: (slug: string) => toPath(`chapters/${slug}/`),
  timeline: () => toPath('timeline/'),
  event: (id: string) => toPath(`timeline/${id}/`),
  map: () => toPath('map/'),
  asset: (id: string) => toPath(`map/${id}/`),
  glossary: () => toPath('glossary/'),
  term: (id: string) => toPath(`glossary/#term-${id}`),
  sources: () => toPath('sources/'),
  evidence: (id: string) => toPath(`sources/#evidence-${id}`),
  claims: () => toPath('claims/'),
  /** A row of the ledger; the claim's page is `claim`. */
  claimRow: (id: string) => toPath(`claims/#claim-${id}`),
  claim: (id: string) => toPath(`claims/${id}/`),
  correction: (id: string) => toPath(`sources/#correction-${id}`),
  /** Changes and corrections, for feed readers. */
  feed: () => toPath('feed.xml'),
  data: () => toPath('data/'),
  /** A file of the open data: `events.json`, `figures/one-clock.csv`. */
  dataFile: (name: string) => toPath(`data/v1/${name}`),
  figureData: (id: string, type: 'csv' | 'json' = 'csv') => toPath(`data/v1/figures/${id}.${type}`),
  /** A figure where it stands in its chapter, or on the page that shows it. */
  figure: (id: string, chapter?: string) =>
    toPath(chapter === undefined ? `#figure-${id}` : `chapters/${chapter}/#figure-${id}`),
  /** What the cards of all assets tell, for the maps. */
  assetCards: () => toPath('cards/assets.json'),
  /** What the cards of all events tell, for the timelines. */
  eventCards: () => toPath('cards/events.json'),
  /** What a map draws that follows the steps of a text. */
  stepsMap: (figure: string) => toPath(`cards/steps/${figure}.json`),
  /** A picture of what a map shows at a step of a text: `copperbelt-1`, `copperbelt-1-wide`. */
  still: (name: string) => toPath(`pictures/steps/${name}.svg`),
  picture: (name: string) => toPath(`pictures/${name}.png`),
  /** The page on which readers put embeds together. */
  embeds: () => toPath('embed/'),
  /** What other sites frame; a view is a query with its question mark. */
  embedTimeline: (view = '') => toPath(`embed/v1/timeline/${view}`),
  embedMap: (view = '') => toPath(`embed/v1/map/${view}`),
  embedFigure: (id: string, view = '') => toPath(`embed/v1/figure/${id}/${view}`),
  /** A figure as a file for other sites: `one-clock.svg`, `one-clock.png`, `one-clock@2x.png`. */
  embedPicture: (file: string) => toPath(`embed/v1/pictures/${file}`),
  /** A module that embedded documents load late. */
  embedModule: (name: string) => toPath(`embed/v1/scripts/${name}`),
  /** The optional script that sizes embeds. */
  embedScript: () => toPath('embed.js'),
  /** What tells other sites how to embed a page; src/lib/embed/pages.ts has the names. */
  oembed: (name: string) => toPath(`oembed/v1/${name}.json`)
};
