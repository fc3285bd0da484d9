import type { Origin } from '../../schemas/fields.ts';
import type { Evidence } from '../../schemas/evidence.ts';

/** In the order of the page. */
const originLabels: Record<Origin, string> = {
  document: 'The document itself',
  company: 'Companies',
  government: 'Governments',
  press: 'Press',
  analysis: 'Analysts, lawyers and encyclopedias',
  dataset: 'Data sets',
  calculation: 'Our own arithmetic'
};

/** The voice of one source, in a few words. */
export const originNames: Record<Origin, string> = {
  document: 'the document itself',
  company: 'a company',
  government: 'a government',
  press: 'press',
  analysis: 'analysis or reference',
  dataset: 'a data set',
  calculation: 'our own arithmetic'
};

/** Pieces of evidence of one voice, under the heading that they have on the page about sources. */
export interface OriginGroup {
  /** Id of the heading. */
  id: string;
  label: string;
  entries: Evidence[];
}

/** Evidence by whose voice it is; voices without any are left out. */
export const groupByOrigin = (evidence: readonly Evidence[]): OriginGroup[] =>
  Object.entries(originLabels)
    .map(([origin, label]) => ({
      id: `sources-${origin}`,
      label,
      entries: evidence.filter((entry) => entry.origin === origin)
    }))
    .filter(({ entries }) => entries.length > 0);
