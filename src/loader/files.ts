import { claimSchema } from '../schemas/claim.ts';
import { correctionSchema } from '../schemas/correction.ts';
import { ingestedSchema } from '../schemas/document.ts';
import { eventSchema } from '../schemas/event.ts';
import { evidenceSchema, notFoundSchema } from '../schemas/evidence.ts';
import { figureSchema } from '../schemas/figure.ts';
import { assetSchema } from '../schemas/asset.ts';
import { indicatorSchema, seriesSchema } from '../schemas/production.ts';
import { siteSchema } from '../schemas/site.ts';
import { termSchema } from '../schemas/term.ts';

/**
 * Binds each file or folder of content to the schema of its records; nothing else. A folder ends in `/`; a story may lack
 * a file that is optional.
 */
export const files = {
  site: { path: 'site.yaml', schema: siteSchema, list: false },
  documents: { path: 'documents/', schema: ingestedSchema, list: false },
  claims: { path: 'claims.yaml', schema: claimSchema, list: true },
  evidence: { path: 'evidence.yaml', schema: evidenceSchema, list: true },
  notFound: { path: 'sources.yaml', schema: notFoundSchema, list: true },
  corrections: { path: 'corrections.yaml', schema: correctionSchema, list: true, isOptional: true },
  events: { path: 'events/', schema: eventSchema, list: true },
  assets: { path: 'assets/', schema: assetSchema, list: true },
  series: { path: 'production.yaml', schema: seriesSchema, list: true },
  indicators: { path: 'indicators.yaml', schema: indicatorSchema, list: true },
  terms: { path: 'glossary.yaml', schema: termSchema, list: true },
  figures: { path: 'figures.yaml', schema: figureSchema, list: true }
} as const;
