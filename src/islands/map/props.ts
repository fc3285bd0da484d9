import type { Snippet } from 'svelte';
import type { AssetCard, MapClass } from '~/lib/map/model.ts';
import type { LiveSource } from './engine.ts';

/** What a page gives its map. */
export interface MapProps {
  /** Name of the map for those who don't see it. */
  label: string;
  /** As `formatSheets` wrote it. */
  sheets: string;
  /** The assets as JSON: one text is shorter in the served HTML than its parts. */
  assets: string;
  classes: MapClass[];
  /** The rest of each card by the id of its asset, or the address of a file with it. */
  cards: Record<string, AssetCard> | string;
  asOf: string;
  credit: string;
  /** BCP 47 tag for dates. */
  locale: string;
  /** True where the page leaves its address to this widget. */
  address?: boolean;
  /** Set where a live map takes over: what it needs beyond the drawn one. */
  live?: LiveSource | null;
  /** The base, drawn at build, in the same panels as the marks. */
  children?: Snippet;
}
