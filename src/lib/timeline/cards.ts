import type { StoryEvent } from '../../schemas/event.ts';
import { selectByIds, selectPageFigure } from '../story/select.ts';
import { kinds, resolveFamily } from '../story/sign.ts';
import { formatTitle } from '../text/title.ts';
import type { Story } from '../story/story.ts';
import { placeMeanwhile, type Meanwhile } from './meanwhile.ts';
import { toTimeline } from './story.ts';

/** What the card of an event tells beyond its date and title: short strings, ready to be shown. */
export interface EventCard {
  summary: string;
  /** Whose account it is: "the company". */
  account: string;
  inDocument: boolean;
  /** `kind` says what the document does with the statement: "Stated in the document". */
  claims: { kind: string; statement: string; verdict: string; reason: string }[];
  meanwhile: Meanwhile[];
  /** Evidence, each with the id of its entry among the sources; `lang` where it is not the site's. */
  sources: { id: string; publisher: string; title: string; lang?: string }[];
}

const toCard = (event: StoryEvent, { claims, evidence, site }: Story): Omit<EventCard, 'meanwhile'> => ({
  summary: event.summary,
  account: event.statedBy,
  inDocument: event.inDocument,
  claims: selectByIds(claims, event.claims).map((claim) => ({
    kind: kinds[claim.status] + (claim.speaker ? ` (${claim.speaker})` : ''),
    statement: claim.statement,
    verdict: resolveFamily(claim, site).label,
    reason: claim.reason
  })),
  sources: selectByIds(evidence, event.evidence).map((entry) => {
    const { title, lang } = formatTitle(entry);
    return { id: entry.id, publisher: entry.publisher, title, ...(lang && lang !== site.lang && { lang }) };
  })
});

/** Cards by the id of their event; of a story without a timeline they tell of no other lane. */
export function toEventCards(story: Story): Record<string, EventCard> {
  const figure = selectPageFigure(story.figures, 'timeline');
  const meanwhile = figure?.kind === 'timeline' ? placeMeanwhile(toTimeline(figure, story, true), story.site.lang) : {};
  return Object.fromEntries(
    story.events.map((event) => [event.id, { ...toCard(event, story), meanwhile: meanwhile[event.id] ?? [] }])
  );
}

/** The cards of some events for an embed, which leaves their sources to their pages: those weigh as much as the picture. */
export function selectEmbedCards(story: Story, ids: readonly string[]): Record<string, EventCard> {
  const cards = Object.entries(toEventCards(story)).filter(([id]) => ids.includes(id));
  return Object.fromEntries(cards.map(([id, card]) => [id, { ...card, sources: [] }]));
}
