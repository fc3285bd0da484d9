import type { Snippet } from 'svelte';
import type { AssetCard, MapClass } from '~/lib/map/model.ts';
import type { Owns } from '../shared/view.svelte.ts';

/** What a map needs to be moved: addresses of its tiles' folder, of the face of its labels, and of the late style sheet. */
export interface LiveSource {
  tiles: string;
  font: string;
  styles?: string;
  /** Address of the script that moves the map, for documents that can't import it. */
  explore?: string;
}

/** What a page gives its map. */
export interface MapProps {
  /** As `packAssets` wrote them, or the address of a file with that. */
  assets: string;
  classes: MapClass[];
  /** The rest of each card by the id of its asset, or the address of a file with it. */
  cards: Record<string, AssetCard> | string;
  asOf: string;
  credit: string;
  /** BCP 47 tag for dates. */
  locale: string;
  /** Address of the page of an asset, with `*` for its id. */
  page: string;
  live: LiveSource;
  /** Kinds of assets, as the filter names them. */
  kinds: readonly { id: string; label: string }[];
  /** Address of the style sheet of what the island loads late. */
  styles?: string;
  /** True where the page is about its map: it owns the address, and the finer ground comes by itself. An embed has it read. */
  address?: Owns;
  /** What the server drew: grounds and marks for four widths, and the key. */
  children?: Snippet;
  /** The slider of its clock. */
  clock?: Snippet;
  /** What it wrote below: the other readings. */
  readings?: Snippet;
}
