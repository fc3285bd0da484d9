import { describe, expect, it } from 'vitest';
import { drawCard, placeLines } from '../../../../src/lib/pictures/card.ts';
import { toCards } from '../../../../src/lib/pictures/cards.ts';
import { aStory } from '../../../fixtures/records.ts';

const words = 'A finished copper mine waits for a signature while a minerals reserve is set up in a day.';

describe('placeLines', () => {
  it('keeps all words, in order, where there is room', () => {
    expect(placeLines(words, 40, 'serif', 600, 9).join(' ')).toBe(words);
  });

  it.each([300, 600, 1000])('keeps lines within %i px by its own measure', (width) => {
    const limit = width / (40 * 0.47);
    for (const line of placeLines(words, 40, 'serif', width, 20)) expect(line.length).toBeLessThanOrEqual(limit);
  });

  it('says with an ellipsis that words are missing', () => {
    const lines = placeLines(words, 40, 'serif', 400, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe('drawCard', () => {
  const [card] = Object.values(toCards(aStory()));

  it('draws valid XML from any title', () => {
    const svg = drawCard({ ...card!, title: 'Ore & <gold> "now"' }, 'A story');
    expect(svg).toContain('Ore &#38; &#60;gold&#62; &#34;now&#34;');
    expect(svg).toMatch(/^<svg[^>]+width="1200" height="630"/);
  });
});

it('makes a card for the site, each chapter, event and asset', () => {
  expect(Object.keys(toCards(aStory()))).toEqual(['site', 'event-an-event', 'asset-an-asset']);
});
