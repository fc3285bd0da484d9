import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { csvParse } from 'd3-dsv';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/schemas/date.ts';
import { siteOrigin, story } from '../support/content.ts';
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
  'assets.geojson': story.assets.length,
  'routes.geojson': story.assets.filter(({ route }) => route.length > 0).length
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

  it.each(['csv', 'json'])('are there for each figure, as %s', (type) => {
    const names = globSync(`figures/*.${type}`, { cwd: dir }).map((file) => file.replaceAll('\\', '/'));
    expect(names.sort()).toEqual(story.figures.map(({ id }) => `figures/${id}.${type}`).sort());
  });

  it.each(story.figures.map(({ id, kind }) => [id, kind] as const))(
    'figures/%s.json says what it is, and has its %s in one list',
    (id, kind) => {
      const { title, source, asOf, address, licence, ...data } = parse(`figures/${id}.json`);
      expect([title, source, licence].map((text) => typeof text === 'string' && text.length > 0)).toEqual(
        Array(3).fill(true)
      );
      expect(asOf).toBe(story.site.asOf);
      const { pathname, hash, origin } = new URL(String(address));
      expect(origin).toBe(siteOrigin);
      const page = readFileSync(join(distDir, pathname, 'index.html'), 'utf8');
      expect(page).toContain(`id="${hash.slice(1)}"`);
      const lists = Object.values(data).filter(Array.isArray) as Row[][];
      expect(lists).toHaveLength(1);
      const all = { timeline: 'events.json', map: 'assets.geojson' }[kind as string];
      const known = all ? rowsOf(all) : [];
      if (all) expect(lists[0]).toEqual(lists[0]!.map((row) => known.find((one) => one.id === row.id)));
      else expect(lists[0]!.length).toBeGreaterThan(0);
    }
  );
});

describe('the calendar', () => {
  const source = read('events.ics');
  const events = new ICAL.Component(ICAL.parse(source) as unknown[]).getAllSubcomponents('vevent');
  const toDay = (part: ICAL.Component, name: string): number | null => {
    const time = part.getFirstPropertyValue(name) as ICAL.Time | null;
    return time && time.toUnixTime() / 86_400;
  };

  it('has every event once, on the days that its date may mean', () => {
    const host = new URL(story.site.url).hostname;
    const found = new Map(events.map((part) => [String(part.getFirstPropertyValue('uid')), part]));
    expect([...found.keys()].sort()).toEqual(story.events.map(({ id }) => `${id}@${host}`).sort());
    expect(events.length).toBe(found.size);
    for (const { id, date } of story.events) {
      const { start, end, open } = parseDate(date);
      const part = found.get(`${id}@${host}`)!;
      expect([toDay(part, 'dtstart'), toDay(part, 'dtend')], id).toEqual([start, open ? null : end]);
      expect(part.getFirstPropertyValue('url')).toBe(`${siteOrigin}/timeline/${id}/`);
    }
  });

  it('has short lines with the ends that the standard asks for', () => {
    expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...source.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });

  it('is linked from the pages of the data and of the timeline', () => {
    for (const path of ['data', 'timeline'])
      expect(readFileSync(join(distDir, path, 'index.html'), 'utf8')).toContain('href="/data/v1/events.ics"');
  });
});
