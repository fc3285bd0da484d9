import { z } from 'zod';
import { assetSchema } from './asset.ts';
import { claimSchema } from './claim.ts';
import { eventSchema } from './event.ts';
import { evidenceSchema } from './evidence.ts';
import { indicatorSchema, seriesSchema } from './production.ts';
import { reportSchema } from './report.ts';
import { termSchema } from './term.ts';

const record = {
  claims: claimSchema,
  evidence: evidenceSchema,
  terms: termSchema,
  series: seriesSchema,
  indicators: indicatorSchema,
  events: eventSchema,
  report: reportSchema
};
const added: Record<string, string[]> = { events: ['laneLabel'], claims: ['document', 'family'] };

type Json = Record<string, unknown>;

/** JSON Schema of one record as it is written: defaults are filled in, and files may gain fields. */
function toRecordSchema(schema: z.ZodType, extra: string[] = []): Json {
  const base = z.toJSONSchema(schema, {
    io: 'output',
    unrepresentable: 'any',
    // The author's hints are no keywords of JSON Schema, and a strict reader refuses them.
    override: ({ jsonSchema }) => {
      delete jsonSchema['expected'];
      delete jsonSchema['example'];
    }
  }) as Json & { properties: Json };
  const { $schema: _, additionalProperties: __, ...rest } = base;
  return {
    ...rest,
    properties: { ...rest.properties, ...Object.fromEntries(extra.map((name) => [name, { type: 'string' }])) }
  };
}

const draft = 'https://json-schema.org/draft/2020-12/schema';
const file = (title: string, name: string, items: Json): Json => ({
  $schema: draft,
  title,
  type: 'object',
  required: [name],
  properties: { [name]: { type: 'array', items } }
});

const place = { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], minItems: 2, maxItems: 2 };
const toGeometry = (type: 'Point' | 'LineString', coordinates: Json): Json => ({
  type: 'object',
  required: ['type', 'coordinates'],
  properties: { type: { const: type }, coordinates }
});
const text = { type: 'string' };
/** A railway of the map: its asset's id and class, and the towns that it was followed through. */
const route = {
  type: 'object',
  required: ['type', 'id', 'geometry', 'properties'],
  properties: {
    type: { const: 'Feature' },
    id: text,
    geometry: toGeometry('LineString', { type: 'array', items: place, minItems: 2 }),
    properties: {
      type: 'object',
      required: ['id', 'name', 'alignment', 'route', 'source'],
      properties: { id: text, name: text, alignment: text, source: text, route: { type: 'array', items: text } }
    }
  }
};

/** JSON Schemas (2020-12) of the JSON files, by the name of the file that they describe. */
export function toJsonSchemas(): Record<string, Json> {
  const { properties, required, ...asset } = toRecordSchema(assetSchema) as Json & {
    properties: Json;
    required: string[];
  };
  const { position, ...others } = properties as { position: { properties: Json; required: string[] } };
  const { lat: _, lon: __, ...kept } = position.properties;
  const feature = {
    type: 'object',
    required: ['type', 'id', 'geometry', 'properties'],
    properties: {
      type: { const: 'Feature' },
      id: { type: 'string' },
      geometry: toGeometry('Point', place),
      properties: {
        ...asset,
        required,
        properties: {
          ...others,
          position: { type: 'object', properties: kept, required: position.required.filter((name) => name in kept) }
        }
      }
    }
  };
  return {
    'events.json': file('Events of the timeline', 'events', toRecordSchema(record.events, added['events'])),
    'claims.json': file('Claims of the document', 'claims', toRecordSchema(record.claims, added['claims'])),
    'evidence.json': file('Evidence', 'evidence', toRecordSchema(record.evidence)),
    'glossary.json': file('Glossary', 'terms', toRecordSchema(record.terms)),
    'production.json': file('Production', 'series', toRecordSchema(record.series)),
    'indicators.json': file('Single figures', 'indicators', toRecordSchema(record.indicators)),
    'report.json': file('How much is checked', 'report', toRecordSchema(record.report)),
    'assets.geojson': file('Assets of the map', 'features', feature),
    'routes.geojson': file('Railways of the map', 'features', route)
  };
}
