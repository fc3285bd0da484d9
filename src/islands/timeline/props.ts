import type { Snippet } from 'svelte';
import type { EventCard } from '~/lib/timeline/cards.ts';
import type { Frame } from '~/lib/timeline/frame.ts';
import type { PackedTimeline } from '~/lib/timeline/pack.ts';
import type { Owns } from '../shared/view.svelte.ts';

export interface TimelineProps {
  data: PackedTimeline;
  /** One for each drawing of the sheet. */
  frames: Frame[];
  /** The cards by the id of their event, or the address of a file with them. */
  cards: Record<string, EventCard> | string;
  /** Address of the style sheet of the cards; left out where the page has it. */
  styles?: string;
  /** Address of the script that draws parts of the clock, for documents that can't import it. */
  late?: string;
  /** Start of the ids inside the figure. */
  base: string;
  /** Addresses of an event's page and of an entry among the sources, with `*` for the id. */
  pages: { event: string; evidence: string };
  /** True where the page leaves its address to this widget; an embed has it read. */
  address?: Owns;
  /** The sheet: what stands there without script. */
  children?: Snippet;
}
