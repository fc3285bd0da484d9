import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { story } from '../support/content.ts';
import { distDir } from '../support/dist.ts';

interface Row {
  id: string;
  properties?: Record<string, unknown>;
}

const dir = join(distDir, 'data/v1');
const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
const parse = (name: string): Record<string, unknown> => JSON.parse(read(name)) as Record<string, unknown>;
/** The records of a data file: the one array at its top. */
const rowsOf = (name: string): Row[] => Object.values(parse(name)).find(Array.isArray) as Row[];
const files = globSync('*.{json,geojson}', { cwd: dir }).sort();
const schemas = globSync('schema/*.json', { cwd: dir }).sort();

const sizes: Record<string, number> = {
  'events.json': story.events.length,
  'claims.json': story.claims.length,
  'glossary.json': story.terms.length,
  'production.json': story.series.length,
  'assets.geojson': story.assets.length
};

describe('data files', () => {
  it.each(Object.entries(sizes))('%s has all %i records, each id once', (name, size) => {
    const ids = rowsOf(name).map(({ id }) => id);
    expect(ids.length).toBe(size);
    expect(new Set(ids).size).toBe(size);
  });

  it.each(files)('%s is an object with one array at its top', (name) => {
    expect(Object.values(parse(name)).filter(Array.isArray)).toHaveLength(1);
  });

  it.each(files)('%s fits its JSON Schema', (name) => {
    const file = schemas.find(
      (schema) =>
        schema.replace('schema/', '').replace(/(\.geojson)?(\.schema)?\.json$/, '') ===
        name.replace(/\.(geo)?json$/, '')
    );
    expect(file, `a schema for ${name}`).toBeDefined();
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    formats.default(ajv);
    for (const keyword of ['expected', 'example']) ajv.addKeyword(keyword);
    const schema = parse(file!);
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const isValid = ajv.validate(schema, parse(name));
    expect(isValid ? [] : ajv.errors?.slice(0, 5)).toEqual([]);
  });

  it('of events have what the contract names', () => {
    const lanes = story.site.lanes.map(({ id }) => id);
    for (const event of rowsOf('events.json') as (Row & Record<string, string>)[]) {
      const { id, title, date, lane } = event;
      const source = story.events.find((one) => one.id === id)!;
      expect({ id, title, date, lane }).toEqual({ id, title: source.title, date: source.date, lane: source.lane });
      expect(lanes).toContain(lane);
    }
  });

  it('of assets are points where the content says', () => {
    const { type, features } = parse('assets.geojson') as { type: string; features: (Row & { geometry: object })[] };
    expect(type).toBe('FeatureCollection');
    for (const { id, geometry } of features) {
      const { lon, lat } = story.assets.find((asset) => asset.id === id)!.position;
      expect(geometry, id).toEqual({ type: 'Point', coordinates: [lon, lat] });
    }
  });

  it.each(['events', 'claims', 'glossary', 'assets'])('%s.csv has the same records as the JSON', (name) => {
    const ids = csvParse(read(`${name}.csv`)).map((row) => row['id']);
    expect(ids).toEqual(rowsOf(files.find((file) => file.startsWith(`${name}.`))!).map(({ id }) => id));
  });

  it.each(globSync('**/*.csv', { cwd: dir }).sort())('%s has as many cells in each row as in its head', (name) => {
    const source = read(name);
    const rows = csvParse(source);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(rows.columns);
      // A spreadsheet runs a cell that starts so.
      expect(Object.values(row).filter((cell) => /^[=@+]|^-(?![\d.])/.test(cell ?? ''))).toEqual([]);
    }
  });

  it('are there for each figure', () => {
    const names = globSync('figures/*.csv', { cwd: dir }).map((file) => file.replaceAll('\\', '/'));
    expect(names.sort()).toEqual(story.figures.map(({ id }) => `figures/${id}.csv`).sort());
  });
});
