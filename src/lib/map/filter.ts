import type { MapAsset } from './model.ts';

type Filterable = Pick<MapAsset, 'alignment' | 'minerals' | 'country' | 'kind' | 'named'>;

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

/** How many assets a choice stands for. */
export interface Count {
  id: string;
  count: number;
}

export const noFilter: Filter = { show: [], mineral: [], country: [], kind: [], named: false };

const readers: Record<Group, (asset: Filterable) => readonly string[]> = {
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

/** Assets of each id of a group, among those that all other groups let pass; the most frequent in the whole list first. */
export function selectCounts(assets: Filterable[], group: Group, filter: Filter): Count[] {
  const read = readers[group];
  const totals = new Map<string, number>();
  for (const id of assets.flatMap(read)) totals.set(id, (totals.get(id) ?? 0) + 1);
  const open = new Map<string, number>();
  for (const id of selectShown(assets, { ...filter, [group]: [] }).flatMap(read)) open.set(id, (open.get(id) ?? 0) + 1);
  return [...totals]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([id]) => ({ id, count: open.get(id) ?? 0 }));
}

/** How many assets the document names, among those that all groups let pass. */
export const selectNamedCount = (assets: Filterable[], filter: Filter): number =>
  selectShown(assets, { ...filter, named: true }).length;

/** Adds an id to a list, or takes it out. */
export const toToggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
