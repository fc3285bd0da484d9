import { describe, expect, it } from 'vitest';
import { parseMentions } from '../../../../src/lib/chapters/mentions.ts';
import { parseSteps } from '../../../../src/lib/chapters/steps.ts';

const body = `A paragraph.

<Step view="event=lamp-lit">

Outside.

</Step>

<Steps figure="harbour-clock">

<Step view="window=2018-01-01/2018-12-31&event=lamp-lit">

Inside.

</Step>

</Steps>
`;

describe('parseSteps', () => {
  it('finds groups and steps with their lines', () => {
    const { groups, steps } = parseSteps(body);
    expect(groups).toEqual([{ line: 9, figure: 'harbour-clock', nested: false }]);
    expect(steps).toEqual([
      { line: 3, view: 'event=lamp-lit', group: null, text: '\n\nOutside.\n\n' },
      { line: 11, view: 'window=2018-01-01/2018-12-31&event=lamp-lit', group: groups[0], text: '\n\nInside.\n\n' }
    ]);
  });

  it('knows a group inside a group', () =>
    expect(
      parseSteps('<Steps figure="a">\n<Steps figure="b">\n</Steps>\n</Steps>').groups.map(({ nested }) => nested)
    ).toEqual([false, true]));

  it('tells what is missing', () =>
    expect(parseSteps('<Steps>\n<Step>\n</Step>\n</Steps>')).toMatchObject({
      groups: [{ figure: null }],
      steps: [{ view: null }]
    }));
});

it('counts the figure of steps among the figures of a chapter', () =>
  expect(parseMentions(`${body}\n<Figure id="coast" />`).figures).toEqual(['harbour-clock', 'coast']));
