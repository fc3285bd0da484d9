import { formatCountry } from '../charts/countries.ts';
import { formatEdtf } from '../dates/edtf.ts';
import type { Card } from './card.ts';
import { formatPlain } from '../text/marked.ts';
import type { Story } from '../story/story.ts';

/** Preview pictures by the name of their file: the site, each chapter, event and asset. */
export function toCards({ site, chapters, events, assets }: Story): Record<string, Card> {
  const papers = chapters
    .flatMap((chapter) => chapter.papers)
    .map(({ lane, signed, label }) => ({
      signed: signed && formatPlain(signed),
      label: formatPlain(label),
      colour: site.lanes.find(({ id }) => id === lane)!.colour
    }));
  const cards: Record<string, Card> = {
    site: { kicker: `As of ${site.asOfLabel}`, title: site.tagline, detail: site.description, colour: 'ink', papers }
  };
  for (const { slug, order, role, title, summary } of chapters) {
    const kicker = role === 'chapter' ? `Chapter ${order}` : site.tagline;
    cards[`chapter-${slug}`] = { kicker, title, detail: summary, colour: 'ink', papers };
  }
  for (const { id, title, summary, date, lane } of events) {
    const { label, colour } = site.lanes.find((record) => record.id === lane)!;
    cards[`event-${id}`] = { kicker: `${label}, ${formatEdtf(date)}`, title, detail: summary, colour, papers };
  }
  for (const { id, name, country, kind, alignment, alignmentReason } of assets) {
    const { label, colour } = site.alignments.find((record) => record.id === alignment)!;
    const detail = `${label}. ${alignmentReason}`;
    cards[`asset-${id}`] = { kicker: `${formatCountry(country)}, ${kind}`, title: name, detail, colour, papers };
  }
  return cards;
}
