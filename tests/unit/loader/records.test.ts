import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../../src/loader/records.ts';
import { assetSchema } from '../../../src/schemas/asset.ts';
import { eventSchema } from '../../../src/schemas/event.ts';
import { anAsset, anEvent } from '../../fixtures/records.ts';

const parse = (record: unknown) =>
  parseRecords(JSON.stringify([record]), eventSchema, { file: 'content/events/a.yaml' });
const parseAsset = (record: unknown) =>
  parseRecords(JSON.stringify([record]), assetSchema, { file: 'content/assets/a.yaml' });

describe('parseRecords', () => {
  it('returns checked records', () => {
    const { records, problems } = parse(anEvent());
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({ id: 'an-event', status: 'done' });
  });

  it('names file, line, field, form and example of a mistake', () => {
    const text = ['- id: one', '  title: One', '  date: 2025-13'].join('\n');
    const [problem] = parseRecords(text, eventSchema, { file: 'content/events/a.yaml' }).problems.filter(
      ({ field }) => field === 'one › date'
    );
    expect(problem).toMatchObject({ file: 'content/events/a.yaml', line: 3, found: '"2025-13"', example: '"2025-05"' });
    expect(problem?.expected).toContain('EDTF');
  });

  it.each([
    ['an unknown field', { ...anEvent(), colour: 'red' }, 'an-event › colour'],
    ['a missing field', { ...anEvent(), title: undefined }, 'an-event › title'],
    ['an end before its start', { ...anEvent(), date: '2025-05/2024-01' }, 'an-event › date'],
    ['a reserved id', { ...anEvent(), id: 'v1' }, 'v1 › id'],
    ['a number for a date', { ...anEvent(), date: 2025 }, 'an-event › date']
  ])('refuses %s', (_, record, field) => {
    expect(parse(record).problems.map((problem) => problem.field)).toContain(field);
  });

  it('gives an example of every kind of field', () => {
    const examples = (record: unknown) => parse(record).problems.map(({ example }) => example);
    expect(examples({ ...anEvent(), status: 'perhaps' })).toEqual(['done']);
    expect(examples({ ...anEvent(), inDocument: 'yes' })).toEqual(['true']);
    expect(examples({ ...anEvent(), claims: 'C01' })).toEqual(['[C07]']);
    expect(parse({ ...anEvent(), colour: 'red' }).problems[0]?.expected).toContain('title, summary, date');
  });

  it('refuses a latitude out of range with the range', () => {
    const asset = anAsset();
    const [problem] = parseAsset({ ...asset, position: { ...asset.position, lat: -91 } }).problems;
    expect(problem).toMatchObject({
      field: 'an-asset › position › lat',
      found: '-91',
      expected: expect.stringContaining('from -90 to 90')
    });
  });

  it('refuses shares over 100 %', () => {
    const owners = [60, 41].map((share) => ({ name: 'A', share, countries: [] }));
    expect(parseAsset({ ...anAsset(), owners }).problems[0]?.expected).toContain('shares add to 101 %');
  });

  it('says where YAML itself is broken', () => {
    expect(parseRecords('- id: [', eventSchema, { file: 'a.yaml' }).problems[0]).toMatchObject({
      line: 1,
      field: 'the file'
    });
  });

  it('asks for a list', () => {
    expect(parseRecords('id: one', eventSchema, { file: 'a.yaml' }).problems[0]?.expected).toBe('a list of records');
  });
});
