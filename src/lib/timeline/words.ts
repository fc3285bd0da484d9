/**
 * What the timeline says of its own, as plain strings, so that a page sends its reader one language. `{name}` stands for a
 * value; where a number decides the form, the forms are those of `Intl.PluralRules`, and `other` is always there.
 */
export type Forms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export interface TimelineWords {
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  fit: string;
  earlier: string;
  later: string;
  /** Names of the three readings, and of the choice between them. */
  reading: string;
  picture: string;
  list: string;
  table: string;
  /** A count of events: "{n} events". */
  events: Forms;
}

/** What the timeline itself says. */
export const formatCount = (count: number): string => `${count} ${count === 1 ? 'event' : 'events'}`;
