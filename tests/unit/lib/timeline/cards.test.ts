import { describe, expect, it } from 'vitest';
import { toEventCards } from '../../../../src/lib/timeline/cards.ts';
import { story } from '../../../support/content.ts';
import { aStory } from '../../../fixtures/records.ts';

const cards = toEventCards(story);

describe('cards of events', () => {
  it('has one for each, with its account, claims and sources', () => {
    expect(Object.keys(cards)).toEqual(story.events.map(({ id }) => id));
    for (const { id, statedBy, claims, evidence } of story.events) {
      const card = cards[id]!;
      expect(card.account).toBe(statedBy);
      expect([card.claims.length, card.sources.length]).toEqual([claims.length, evidence.length]);
      for (const { kind, verdict, reason } of card.claims) expect(kind && verdict && reason).not.toBe('');
    }
  });

  it('tell of the nearest event of the other lane, in words', () => {
    expect(cards['vault-launch']!.meanwhile).toEqual([
      {
        id: 'delay-announced',
        title: 'Delay announced: no contract',
        when: '4 January 2026',
        lane: 'Mirador',
        colour: 'copper',
        distance: 'about four weeks earlier'
      }
    ]);
    const lanes = Object.fromEntries(story.events.map(({ id, lane }) => [id, lane]));
    for (const [id, { meanwhile }] of Object.entries(cards))
      expect(meanwhile.map((other) => lanes[other.id])).not.toContain(lanes[id]);
  });

  it('tell of no other lane in a story without a timeline', () => {
    const { figures, ...rest } = aStory();
    const some = toEventCards({ ...rest, figures: figures.filter(({ kind }) => kind !== 'timeline') });
    for (const { meanwhile } of Object.values(some)) expect(meanwhile).toEqual([]);
  });
});
