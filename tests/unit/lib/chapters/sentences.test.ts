import { describe, expect, it } from 'vitest';
import { parseChapterSentences, selectFactual } from '../../../../src/lib/chapters/sentences.ts';

const parse = (body: string) => parseChapterSentences(body, 'en');

describe('parseChapterSentences', () => {
  it('reads paragraphs and items of lists, not headings, figures or pins', () => {
    const body = `## A heading in 2025

<Figure id="clock" />

One sentence. Another one. {/* p3 */}

- An item.
- A second item.
`;
    expect(parse(body).map(({ text }) => text)).toEqual([
      'One sentence.',
      'Another one.',
      'An item.',
      'A second item.'
    ]);
  });

  it('knows which sentence holds a mark', () => {
    const body =
      'Nothing here. <Attributed to="the firm">It began <Claim id="C01">in\nMay 2025</Claim></Attributed>. <Evidence id="X02">It rained.</Evidence> Then <Term id="a">it</Term> stopped.';
    expect(parse(body)).toEqual([
      { text: 'Nothing here.', isMarked: false },
      { text: 'It began in May 2025.', isMarked: true },
      { text: 'It rained.', isMarked: true },
      { text: 'Then it stopped.', isMarked: false }
    ]);
  });
});

it('selectFactual keeps sentences with a number, a date or a name', () => {
  const sentences = parse('Plain words. It has 40 doors. It was in March. Acme said so.');
  expect(selectFactual(sentences, /Acme/gu).map(({ text }) => text)).toEqual([
    'It has 40 doors.',
    'It was in March.',
    'Acme said so.'
  ]);
});
