import { toReport } from './report.ts';
import {
  formatRecords,
  toAssetCollection,
  toAssetRows,
  toClaims,
  toEvents,
  toEvidence,
  toIndicators,
  toProductionRows,
  toRouteCollection,
  toSeries,
  toTerms
} from './tables.ts';
import type { Basemap } from '../map/base.ts';
import type { Story } from '../story/story.ts';

const json = (value: unknown): string => JSON.stringify(value, null, 1) + '\n';
const list = (name: string, rows: (story: Story) => unknown[]) => (story: Story) => json({ [name]: rows(story) });
const csv = (rows: (story: Story) => Record<string, unknown>[]) => (story: Story) => formatRecords(rows(story));

/** Every file of /data/v1/ but figures and schemas: its name, what it holds and how it is written. */
export const dataFiles: { name: string; title: string; format: (story: Story, basemap: Basemap) => string }[] = [
  { name: 'events.json', title: 'Events of the timeline', format: list('events', toEvents) },
  { name: 'events.csv', title: 'Events of the timeline', format: csv(toEvents) },
  { name: 'claims.json', title: 'Claims of the document with verdicts', format: list('claims', toClaims) },
  { name: 'claims.csv', title: 'Claims of the document with verdicts', format: csv(toClaims) },
  { name: 'evidence.json', title: 'Evidence', format: list('evidence', toEvidence) },
  { name: 'evidence.csv', title: 'Evidence', format: csv(toEvidence) },
  { name: 'assets.geojson', title: 'Assets of the map', format: (story) => json(toAssetCollection(story)) },
  { name: 'assets.csv', title: 'Assets of the map', format: csv(toAssetRows) },
  {
    name: 'routes.geojson',
    title: 'Railways of the map',
    format: (story, basemap) => json(toRouteCollection(story, basemap))
  },
  { name: 'glossary.json', title: 'Glossary', format: list('terms', toTerms) },
  { name: 'glossary.csv', title: 'Glossary', format: csv(toTerms) },
  { name: 'production.json', title: 'Production', format: list('series', toSeries) },
  { name: 'production.csv', title: 'Production', format: csv(toProductionRows) },
  { name: 'indicators.json', title: 'Single figures beside production', format: list('indicators', toIndicators) },
  { name: 'indicators.csv', title: 'Single figures beside production', format: csv(toIndicators) },
  { name: 'report.json', title: 'How much is checked', format: list('report', toReport) },
  {
    name: 'report.csv',
    title: 'How much is checked',
    format: csv((story) => toReport(story).map((row) => ({ ...row })))
  }
];
