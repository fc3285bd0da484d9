import type { Asset } from '../../schemas/asset.ts';
import { parseDate } from '../../schemas/date.ts';
import type { StoryEvent } from '../../schemas/event.ts';
import { formatDate } from '../dates/format.ts';
import { formatHands } from './changes.ts';
import { toClockText } from './moment.ts';

/** A line of what is dated of an asset: of its own history, or an event of the timeline. */
export interface RecordEntry {
  /** In words, and as a clock says it. */
  when: string;
  t: string;
  /** Null where the event of the timeline says it all. */
  text: string | null;
  /** The event of the timeline that it is, or that tells of the same day. */
  event: Pick<StoryEvent, 'id' | 'title'> | null;
  /** "from a US to a Chinese owner"; null where no hands changed. */
  hands: string | null;
  /** True where the change was agreed and no source says completed. */
  agreed: boolean;
  /** Ids of the classes until then and from then on, where they differ; null is not known. */
  turn: { before: string; after: string | null } | null;
  /** Evidence that it rests on beside the sources of the asset. */
  evidence: string[];
}

/** What the history says of the class around each of its moments. */
function selectTurn({ alignment, history }: Asset, index: number): RecordEntry['turn'] {
  const before = history[index]?.before;
  const next = history[index + 1];
  const after = next ? (next.before ?? null) : alignment;
  return before === undefined || before === after ? null : { before, after };
}

/** All that is dated of an asset, oldest first: its history, and the events of the timeline that name it. */
export function selectRecord(asset: Asset, events: readonly StoryEvent[]): RecordEntry[] {
  const toEntry = (date: string, entry: Omit<RecordEntry, 'when' | 't'>) => {
    const known = parseDate(date);
    const { start, end } = known;
    return { start, end, entry: { when: formatDate(known), t: toClockText({ date, end: end - 1 }), ...entry } };
  };
  const named = events.filter(({ assets }) => assets.includes(asset.id));
  const own = asset.history.map(({ date, text, change, evidence }, index) =>
    toEntry(date, {
      text,
      event: named.find((event) => event.date === date) ?? null,
      hands: change ? formatHands(change) : null,
      agreed: change?.agreed ?? false,
      turn: selectTurn(asset, index),
      evidence
    })
  );
  const shared = named
    .filter((event) => !own.some(({ entry }) => entry.event === event))
    .map((event) => toEntry(event.date, { text: null, event, hands: null, agreed: false, turn: null, evidence: [] }));
  return [...own, ...shared].sort((a, b) => a.start - b.start || a.end - b.end).map(({ entry }) => entry);
}
