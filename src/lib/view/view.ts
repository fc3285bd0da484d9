export const themes = ['auto', 'light', 'dark', 'transparent'] as const;
export type Theme = (typeof themes)[number];

/** Three ways to read the same view. */
export const readings = ['picture', 'list', 'table'] as const;
export type Reading = (typeof readings)[number];

/** Where a map looks: degrees, and MapLibre's zoom. */
export interface Camera {
  lat: number;
  lon: number;
  zoom: number;
}

/** What a figure shows of the content. Plain and comparable; `defaultView` is what an address without a query shows. */
export interface View {
  /** The clock, as `parseClock` takes it. */
  t: string | null;
  /** The part of the timeline that is zoomed in on, two days joined by a slash; null is all of it. */
  window: string | null;
  reading: Reading;
  event: string | null;
  asset: string | null;
  at: Camera | null;
  /** Alignment classes to show; none means all. */
  show: readonly string[];
  /** Minerals to show; none means all. */
  mineral: readonly string[];
  /** Countries to show, ISO 3166-1 alpha-2; none means all. */
  country: readonly string[];
  /** Kinds of assets to show; none means all. */
  kind: readonly string[];
  /** True shows only what the document names. */
  named: boolean;
  theme: Theme;
  lang: string | null;
  /** True leaves title and footer out. */
  plain: boolean;
}

/** Its names are in the order of an address. */
export const defaultView: View = {
  t: null,
  window: null,
  event: null,
  asset: null,
  at: null,
  show: [],
  mineral: [],
  country: [],
  kind: [],
  named: false,
  reading: 'picture',
  theme: 'auto',
  lang: null,
  plain: false
};

/** Ids that an address may name. A list left out means that the page has none of them. */
export interface KnownIds {
  events?: readonly string[];
  assets?: readonly string[];
  alignments?: readonly string[];
  minerals?: readonly string[];
  countries?: readonly string[];
  kinds?: readonly string[];
  languages?: readonly string[];
}

/** The event by which an embed tells of its view: a query, at each change of it. */
export const viewEvent = 'view-change';
