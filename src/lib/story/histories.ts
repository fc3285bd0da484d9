import { parseDate } from '../../schemas/date.ts';
import type { Add } from './record-problem.ts';
import type { Story } from './story.ts';

/** What is dated of an asset stands oldest first, and nothing of it begins after the as-of date. */
export function checkHistories({ site, assets }: Pick<Story, 'site' | 'assets'>, add: Add) {
  const last = parseDate(site.asOf).end;
  for (const { id, history } of assets)
    for (const [index, { date }] of history.entries()) {
      const { start } = parseDate(date);
      const earlier = history[index - 1]?.date;
      const refuse = (expected: string, example: string) =>
        add({ kind: 'assets', id, field: `history › ${index} › date`, found: date, expected, example });
      if (start >= last) refuse(`a date up to the as-of date, ${site.asOf}`, site.asOf);
      if (earlier !== undefined && start < parseDate(earlier).start)
        refuse(`the oldest first: a date that is not before ${earlier}, which stands above it`, earlier);
    }
}
