import { readers, selectShown, type Filter, type Filterable, type Group } from './filter.ts';

/** How many assets a choice stands for. */
export interface Count {
  id: string;
  count: number;
}

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
