import { resolveFamily } from '../story/sign.ts';
import { formatTitle } from '../text/title.ts';
import type { Story } from '../story/story.ts';

/** What the card of an event tells beyond its date and title: short strings, ready to be shown. */
export interface EventCard {
  summary: string;
  /** Whose account it is: "Stated by the company." */
  account: string;
  inDocument: boolean;
  claims: { statement: string; verdict: string; reason: string }[];
  /** Evidence, each with the id of its entry among the sources; `lang` where it is not the site's. */
  sources: { id: string; publisher: string; title: string; lang?: string }[];
}

/** Cards by the id of their event. */
export function toCards(ids: readonly string[], { events, claims, evidence, site }: Story): Record<string, EventCard> {
  const cards = events
    .filter(({ id }) => ids.includes(id))
    .map((event): [string, EventCard] => [
      event.id,
      {
        summary: event.summary,
        account: event.statedBy,
        inDocument: event.inDocument,
        claims: claims
          .filter(({ id }) => event.claims.includes(id))
          .map((claim) => ({
            statement: claim.statement,
            verdict: resolveFamily(claim, site).label,
            reason: claim.reason
          })),
        sources: evidence
          .filter(({ id }) => event.evidence.includes(id))
          .map((entry) => {
            const { title, lang } = formatTitle(entry);
            return { id: entry.id, publisher: entry.publisher, title, ...(lang && lang !== site.lang && { lang }) };
          })
      }
    ]);
  return Object.fromEntries(cards);
}
