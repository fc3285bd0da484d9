import { z } from 'zod';
import { assetSchema } from '../../schemas/asset.ts';
import { claimSchema } from '../../schemas/claim.ts';
import { eventSchema } from '../../schemas/event.ts';
import { evidenceSchema } from '../../schemas/evidence.ts';
import { indicatorSchema, seriesSchema } from '../../schemas/production.ts';
import { termSchema } from '../../schemas/term.ts';
import {
  formatRecords,
  toAssetCollection,
  toAssetRows,
  toClaims,
  toEvents,
  toEvidence,
  toIndicators,
  toProductionRows,
  toSeries,
  toTerms
} from './tables.ts';
import type { Story } from '../story/story.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 1) + '\n';
const list = (name: string, rows: (story: Story) => unknown[]) => (story: Story) => json({ [name]: rows(story) });
const csv = (rows: (story: Story) => Record<string, unknown>[]) => (story: Story) => formatRecords(rows(story));

/** Every file of /data/v1/ but figures and schemas: its name, what it holds and how it is written. */
export const dataFiles: { name: string; title: string; format: (story: Story) => string }[] = [
  { name: 'events.json', title: 'Events of the timeline', format: list('events', toEvents) },
  { name: 'events.csv', title: 'Events of the timeline', format: csv(toEvents) },
  { name: 'claims.json', title: 'Claims of the document with verdicts', format: list('claims', toClaims) },
  { name: 'claims.csv', title: 'Claims of the document with verdicts', format: csv(toClaims) },
  { name: 'evidence.json', title: 'Evidence', format: list('evidence', toEvidence) },
  { name: 'evidence.csv', title: 'Evidence', format: csv(toEvidence) },
  { name: 'assets.geojson', title: 'Assets of the map', format: (story) => json(toAssetCollection(story)) },
  { name: 'assets.csv', title: 'Assets of the map', format: csv(toAssetRows) },
  { name: 'glossary.json', title: 'Glossary', format: list('terms', toTerms) },
  { name: 'glossary.csv', title: 'Glossary', format: csv(toTerms) },
  { name: 'production.json', title: 'Production', format: list('series', toSeries) },
  { name: 'production.csv', title: 'Production', format: csv(toProductionRows) },
  { name: 'indicators.json', title: 'Single figures beside production', format: list('indicators', toIndicators) },
  { name: 'indicators.csv', title: 'Single figures beside production', format: csv(toIndicators) }
];

const record = {
  claims: claimSchema,
  evidence: evidenceSchema,
  terms: termSchema,
  series: seriesSchema,
  indicators: indicatorSchema,
  events: eventSchema
};
const added: Record<string, string[]> = { events: ['laneLabel'], claims: ['document', 'family'] };

type Json = Record<string, unknown>;

/** JSON Schema of one record as it is written: defaults are filled in, and files may gain fields. */
function toRecordSchema(schema: z.ZodType, extra: string[] = []): Json {
  const base = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json & { properties: Json };
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
      geometry: {
        type: 'object',
        required: ['type', 'coordinates'],
        properties: {
          type: { const: 'Point' },
          coordinates: {
            type: 'array',
            prefixItems: [{ type: 'number' }, { type: 'number' }],
            minItems: 2,
            maxItems: 2
          }
        }
      },
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
    'assets.geojson': file('Assets of the map', 'features', feature)
  };
}
