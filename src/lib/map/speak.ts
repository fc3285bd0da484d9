import { formatCountry } from '../charts/countries.ts';
import { formatClock } from '../timeline/clock.ts';
import type { Filter } from './filter.ts';
import type { Hands } from './hands.ts';
import { toClockText } from './moment.ts';

/** An id that readers know by another name. */
interface Labelled {
  id: string;
  label: string;
}

/**
 * In whose hands an asset is, in words: "Chinese-controlled", or with a clock "Chinese-controlled by May 2016, changed hands"
 * and "US-aligned until May 2016".
 * @param label of the class that holds then; null where it is not known
 * @param clock in words; null where none is set
 * @param locale BCP 47 tag for dates
 */
export function formatHands(
  { changed, until }: Hands,
  label: string | null,
  clock: string | null,
  locale: string
): string {
  if (clock === null) return label ?? '';
  if (until) return `${label} until ${formatClock(toClockText(until), locale)}`;
  const state = label === null ? `not known whose it was by ${clock}` : `${label} by ${clock}`;
  return `${state}${changed ? ', has changed hands' : ''}`;
}

/** What a filter asks for, in words: "Chinese-controlled", "cobalt", "named in the document". */
export function formatFilter(filter: Filter, classes: readonly Labelled[], kinds: readonly Labelled[]): string[] {
  const toLabel = (list: readonly Labelled[]) => (id: string) => list.find((one) => one.id === id)?.label ?? id;
  return [
    ...filter.show.map(toLabel(classes)),
    ...filter.mineral,
    ...filter.country.map(formatCountry),
    ...filter.kind.map(toLabel(kinds)),
    ...(filter.named ? ['named in the document'] : [])
  ];
}
