import { describe, expect, it } from 'vitest';
import { isBareHeading, parsePlain } from '../../../../src/lib/provenance/blocks.ts';

const kinds = (source: string) => parsePlain(source).map(({ kind, line }) => `${kind} ${line}`);
const prose = 'This is a sentence of prose, long enough to be one, with an end.';

describe('isBareHeading', () => {
  it.each([
    'Introduction',
    '2. What the Plan Does',
    'Why Did the "Final Step" Turn into an Indefinite Wait?',
    'US "Gold Plan": Reshaping the Chain',
    '¿Por qué el último paso se convirtió en espera?',
    'Le dernier pas',
    '为什么最后一步变成了等待？',
    'ALL CAPITALS'
  ])('takes “%s”', (line) => expect(isBareHeading(line)).toBe(true));

  it.each([
    'It rained.',
    'Is it raining?',
    'By Jane Doe',
    '13 February 2026',
    'https://example.org/',
    'a line in small letters',
    'He said, “It rained.”',
    'These are the reasons:',
    '- An item',
    '这是一句话。'
  ])('leaves “%s”', (line) => expect(isBareHeading(line)).toBe(false));
});

describe('parsePlain', () => {
  it('reads one paragraph a line, with bare headings and a caption', () =>
    expect(kinds(`${prose}\nThe Next Part\n${prose}\n${prose}\n![A mine](https://a.example/x.jpg)`)).toEqual([
      'paragraph 1',
      'heading 2',
      'paragraph 3',
      'paragraph 4',
      'caption 5'
    ]));

  it('joins lines that were broken by width', () => {
    const [first, second] = parsePlain(
      'A paragraph that somebody broke\nat seventy signs or so, and that\ngoes on.\n\nAnother one.'
    );
    expect(first!.text).toBe('A paragraph that somebody broke\nat seventy signs or so, and that\ngoes on.');
    expect(second).toMatchObject({ text: 'Another one.', line: 5 });
  });

  it('reads marked headings, rules and lists', () =>
    expect(
      kinds(`# Title\n\n${prose}\n\nUnderlined\n==========\n\n${prose}\n\n---\n\n- One thing of many.\n- Two.`)
    ).toEqual(['heading 1', 'paragraph 3', 'heading 5', 'paragraph 8', 'paragraph 12', 'paragraph 13']));

  it('takes no short line for a heading where no prose follows', () =>
    expect(kinds('Roses\nViolets\nSugar')).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 3']));

  it('reads a heading on the first line of a block', () =>
    expect(kinds('The Lock\nBoats have used it for a long time now,\nand nobody pays for it at all.')).toEqual([
      'heading 1',
      'paragraph 2'
    ]));
});
