import type { Timeline } from './timeline.ts';

/** A timeline as short strings by column, for an attribute. */
export type PackedTimeline = Omit<Timeline, 'events'> & { events: string[] };

/** Packs a timeline; at build. */
export const packTimeline = (data: Timeline): PackedTimeline => ({ ...data, events: [JSON.stringify(data.events)] });

/** Unpacks what `packTimeline` packed. */
export const unpackTimeline = (packed: PackedTimeline): Timeline => ({
  ...packed,
  events: JSON.parse(packed.events[0]!) as Timeline['events']
});
