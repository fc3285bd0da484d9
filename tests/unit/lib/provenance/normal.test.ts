import { fc, test as property } from './property.ts';
import { describe, expect, it } from 'vitest';
import { toNormal } from '../../../../src/lib/provenance/normal.ts';

const word = fc.stringMatching(/^[a-zé0-9]{1,8}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 12 });
const space = fc.constantFrom(' ', '  ', '\u00a0', '\t', '\n', '\u202f', ' \u2003', '\r\n');
const dash = fc.constantFrom('-', '–', '—', ' – ', ' — ', '\u2011', ' -- ', '―');
const pair = fc.constantFrom(['"', '"'], ['“', '”'], ['«\u00a0', '\u00a0»'], ['„', '“'], ['‘', '’'], ['「', '」']);

describe('toNormal', () => {
  property([fc.string({ unit: 'binary' })], 'is idempotent', (text) =>
    expect(toNormal(toNormal(text))).toBe(toNormal(text))
  );

  property([words, fc.array(space, { minLength: 12, maxLength: 12 })], 'survives white space', (parts, spaces) =>
    expect(toNormal(parts.map((part, i) => part + spaces[i % spaces.length]!).join(''))).toBe(parts.join(' '))
  );

  property([words, words, dash, dash], 'survives dashes changing form', (a, b, one, two) =>
    expect(toNormal(`${a.join(' ')}${one}${b.join(' ')}`)).toBe(toNormal(`${a.join(' ')}${two}${b.join(' ')}`))
  );

  property([words, words, pair, pair], 'survives quotes changing form', (a, b, one, two) =>
    expect(toNormal(`${a.join(' ')} ${one[0]}${b.join(' ')}${one[1]}`)).toBe(
      toNormal(`${a.join(' ')} ${two[0]}${b.join(' ')}${two[1]}`)
    )
  );

  const sign = fc.constantFrom(...'abcXYZ019.,;:!?%$€()é中文');
  property([words, fc.nat(), sign], 'survives no letter, digit or sign that is put in', (parts, at, extra) => {
    const text = parts.join(' ');
    const place = at % (text.length + 1);
    expect(toNormal(text.slice(0, place) + extra + text.slice(place))).not.toBe(toNormal(text));
  });

  property([words, fc.nat(), sign], 'survives no letter that is another', (parts, at, other) => {
    const text = parts.join(' ');
    const place = at % text.length;
    fc.pre(text[place] !== other && text[place] !== ' ');
    expect(toNormal(text.slice(0, place) + other + text.slice(place + 1))).not.toBe(toNormal(text));
  });

  property([words, fc.nat()], 'survives no word that is left out', (parts, at) => {
    fc.pre(parts.length > 1);
    const rest = parts.toSpliced(at % parts.length, 1);
    expect(toNormal(rest.join(' '))).not.toBe(toNormal(parts.join(' ')));
  });

  it('leaves out direction marks, byte order marks and soft hyphens', () =>
    expect(toNormal('\ufeff\u202bco\u00adpper\u200f 40\u200e%\u2069')).toBe('copper 40%'));
  it('keeps capitals and digits apart', () => expect(toNormal('May 2025')).not.toBe(toNormal('may 2025')));
});
