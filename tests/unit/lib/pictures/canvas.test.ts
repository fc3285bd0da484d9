import { describe, expect, it } from 'vitest';
import { Canvas, fonts } from '../../../../src/lib/pictures/canvas.ts';
import { measure, toEdges } from './support.ts';

const write = (text: string, width: number, tone = {}) => {
  const canvas = new Canvas(measure);
  const end = canvas.write(text, { x: 10, y: 20, width }, fonts.body, tone);
  return { end, lines: canvas.lines, height: canvas.heightOf(text, width, fonts.body) };
};

describe('Canvas', () => {
  it('wraps a paragraph to its box, in lines of about one length', () => {
    const { lines, end, height } = write('one two three four', 120);
    expect(lines.map(({ text }) => text)).toEqual(['one two', 'three four']);
    expect(end).toBe(20 + height);
    expect(lines[0]!.y).toBe(20 + fonts.body.size);
  });

  it('keeps a number beside the word that it counts, with a plain space', () => {
    const { lines } = write('a loan of $2 billion', 120);
    expect(lines.map(({ text }) => text)).toEqual(['a loan of', '$2 billion']);
  });

  it('sets lines at the start, in the middle or at the end of the box', () => {
    const at = (anchor: string) => toEdges(write('word', 100, { anchor }).lines[0]!);
    expect([at('start').left, at('end').right]).toEqual([10, 110]);
    expect((at('middle').left + at('middle').right) / 2).toBe(60);
  });

  it('draws what another one has over its own', () => {
    const [below, above] = [new Canvas(measure), new Canvas(measure)];
    above.line('tick', 1, 2, [0, 3]);
    below.rect('plain', { x: 0.123, y: 0, width: 1, height: 1 }, 'violet');
    below.add(above);
    expect(below.toPicture(9.5)).toEqual({
      height: 10,
      shapes: [
        { ink: 'plain', role: 'violet', x: 0.1, y: 0, width: 1, height: 1 },
        { ink: 'tick', role: undefined, d: 'M1 2l0 3' }
      ],
      lines: []
    });
  });
});
