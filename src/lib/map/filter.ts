import type { MapAsset } from './model.ts';

export type Filterable = Pick<MapAsset, 'alignment' | 'minerals' | 'country' | 'kind' | 'named'>;

/** What to show, each group by id: an empty list means all. Names as in addresses; `show` is of classes. */
export interface Filter {
  show: readonly string[];
  mineral: readonly string[];
  country: readonly string[];
  kind: readonly string[];
  /** True for only those that the document names. */
  named: boolean;
}
/** The groups that are lists of ids. */
export type Group = Exclude<keyof Filter, 'named'>;

export const noFilter: Filter = { show: [], mineral: [], country: [], kind: [], named: false };

/** The ids that an asset has in each group. */
export const readers: Record<Group, (asset: Filterable) => readonly string[]> = {
  show: ({ alignment }) => [alignment],
  mineral: ({ minerals }) => minerals,
  country: ({ country }) => [country],
  kind: ({ kind }) => [kind]
};
const groups = Object.keys(readers) as Group[];

const isOf = (asset: Filterable, filter: Filter): boolean =>
  (!filter.named || asset.named) &&
  groups.every((group) => filter[group].length === 0 || readers[group](asset).some((id) => filter[group].includes(id)));

/** The assets that each group lets pass: of one of its ids, or of any where it is empty. */
export const selectShown = <T extends Filterable>(assets: T[], filter: Filter): T[] =>
  assets.filter((asset) => isOf(asset, filter));

/** Adds an id to a list, or takes it out. */
export const toToggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
