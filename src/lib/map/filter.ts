import type { MapAsset } from './model.ts';

type Filterable = Pick<MapAsset, 'id' | 'alignment' | 'minerals'>;

/** What to show: classes and minerals by id; an empty list means all. */
export interface Filter {
  show: readonly string[];
  mineral: readonly string[];
}

/** How many assets a choice stands for. */
export interface Count {
  id: string;
  count: number;
}

const isOf = (asset: Filterable, { show, mineral }: Filter): boolean =>
  (show.length === 0 || show.includes(asset.alignment)) &&
  (mineral.length === 0 || asset.minerals.some((one) => mineral.includes(one)));

/** The assets of the chosen classes that yield at least one of the chosen minerals. */
export const selectShown = <T extends Filterable>(assets: T[], filter: Filter): T[] =>
  assets.filter((asset) => isOf(asset, filter));

/** Assets of each class, among those with the chosen minerals, in the order of `ids`. */
export const selectClassCounts = (assets: Filterable[], ids: string[], { mineral }: Filter): Count[] => {
  const open = selectShown(assets, { show: [], mineral });
  return ids.map((id) => ({ id, count: open.filter(({ alignment }) => alignment === id).length }));
};

/** Assets of each mineral, among those of the chosen classes; the most frequent in the whole list first. */
export function selectMineralCounts(assets: Filterable[], { show }: Filter): Count[] {
  const open = selectShown(assets, { show, mineral: [] });
  const total = new Map<string, number>();
  for (const mineral of assets.flatMap(({ minerals }) => minerals)) total.set(mineral, (total.get(mineral) ?? 0) + 1);
  return [...total]
    .sort(([a, m], [b, n]) => n - m || a.localeCompare(b))
    .map(([id]) => ({ id, count: open.filter(({ minerals }) => minerals.includes(id)).length }));
}

/** Adds an id to a list, or takes it out. */
export const toToggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
