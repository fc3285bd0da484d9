import { parseDate } from '../../schemas/date.ts';
import { paths } from '../paths.ts';
import type { Asset } from '../../schemas/asset.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { StoryEvent } from '../../schemas/event.ts';

/** A link to the record before or after. */
interface Neighbour {
  href: string;
  title: string;
}

function selectAround<T extends { id: string }>(records: T[], id: string, toNeighbour: (record: T) => Neighbour) {
  const index = records.findIndex((record) => record.id === id);
  const [previous, next] = [records[index - 1], records[index + 1]];
  return { ...(previous && { previous: toNeighbour(previous) }), ...(next && { next: toNeighbour(next) }) };
}

/** Events by start, then end. */
export const placeInTime = (events: readonly StoryEvent[]): StoryEvent[] =>
  events
    .map((event) => ({ event, date: parseDate(event.date) }))
    .sort((a, b) => a.date.start - b.date.start || a.date.end - b.date.end)
    .map(({ event }) => event);

/** The events before and after one, over all lanes, by date. */
export function selectEventNeighbours(events: StoryEvent[], id: string) {
  return selectAround(placeInTime(events), id, (event) => ({ href: paths.event(event.id), title: event.title }));
}

/** The assets before and after one, in the order of the files. */
export const selectAssetNeighbours = (assets: Asset[], id: string) =>
  selectAround(assets, id, (asset) => ({ href: paths.asset(asset.id), title: asset.name }));

/** The claims before and after one, in the order of the document. */
export const selectClaimNeighbours = (claims: Claim[], id: string) =>
  selectAround(claims, id, (claim) => ({ href: paths.claim(claim.id), title: `${claim.id}: ${claim.statement}` }));
