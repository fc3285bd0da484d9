import { describe, expect, it } from 'vitest';
import { parseColour } from '../../../../src/lib/figures/colour.ts';
import { selectCsvRows, selectJsonRecords } from '../../../../src/lib/figures/records.ts';

const facts = {
  title: 'A clock',
  source: 'Us',
  asOf: '2026-01-01',
  address: 'https://example.org/?t=2025',
  licence: 'CC BY 4.0'
};

describe('records of a view', () => {
  it('keep the columns and the cells of the official file, in the order of the view', () =>
    expect(selectCsvRows('id,title\na,"One, ""two"""\nb,Two\nc,Three\n', ['c', 'a', 'gone'])).toBe(
      'id,title\nc,Three\na,"One, ""two"""\n'
    ));

  it('find the column of ids wherever it stands', () =>
    expect(selectCsvRows('title,id\nOne,a\nTwo,b\n', ['b'])).toBe('title,id\nTwo,b\n'));

  it('have one list after the facts of the figure', () => {
    const source = JSON.stringify({ type: 'FeatureCollection', features: [{ id: 'a' }, { id: 'b' }] });
    const data = JSON.parse(selectJsonRecords(source, ['b'], facts)) as object;
    expect(data).toEqual({ ...facts, type: 'FeatureCollection', features: [{ id: 'b' }] });
  });

  it('are an empty list where nothing is shown', () => {
    expect(JSON.parse(selectJsonRecords('{"events":[{"id":"a"}]}', [], facts))).toEqual({ ...facts, events: [] });
    expect(selectCsvRows('id\na\n', [])).toBe('id\n');
  });
});

describe('parseColour', () => {
  it.each([
    ['rgb(247, 249, 248)', '#f7f9f8', 1],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
    ['rgb(1 2 3 / 50%)', '#010203', 0.5],
    ['color(srgb 0.5 0 1)', '#8000ff', 1],
    ['color(srgb 0.5 0 1 / 0.25)', '#8000ff', 0.25],
    ['none', 'none', 1],
    ['url("#a")', 'url("#a")', 1]
  ])('reads %s', (css, colour, opacity) => expect(parseColour(css)).toEqual({ colour, opacity }));
});
