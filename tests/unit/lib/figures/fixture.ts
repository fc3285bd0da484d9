import type { FigureOf } from '../../../../src/schemas/figure.ts';
import type { Series } from '../../../../src/schemas/production.ts';
import type { Story } from '../../../../src/lib/story/story.ts';

/** Copper in 2025, cut to two countries; `change` replaces fields. */
export const createSeries = (change: Partial<Series> = {}): Series => ({
  id: 'copper',
  title: 'Copper mine production',
  commodity: 'copper',
  measure: 'mine production',
  unit: 'tons',
  year: '2025e',
  world: { value: 23_000, flag: 'estimated' },
  rows: [
    { country: 'CL', value: 5300, flag: 'estimated', share: 23 },
    { country: 'CD', value: 3200, flag: 'estimated', share: 13.9 }
  ],
  original: 'Survey 2026',
  carrier: { name: 'A copy', url: 'https://example.org/copy' },
  licence: 'public domain',
  crossCheck: 'Agrees with the survey',
  ...change
});

export const sale: FigureOf<'ownership'>['rows'][number] = {
  asset: 'pit',
  beforeLabel: 'Before',
  before: [
    { name: 'Seller', share: 95, group: 'seller' },
    { name: 'State', share: 5, group: 'state' }
  ],
  afterLabel: 'If completed',
  after: [
    { name: 'Seller', share: 57, group: 'seller' },
    { name: 'Buyer', share: 38, group: 'buyer' },
    { name: 'State', share: 5, group: 'state' }
  ],
  note: 'A [non-binding](X30) memorandum'
};

const common = {
  caption: 'A caption.',
  layout: 'wide' as const,
  credit: 'A source',
  claims: [],
  evidence: [],
  allow: []
};

export const checklist: FigureOf<'checklist'> = {
  ...common,
  id: 'list',
  kind: 'checklist',
  title: 'All [but one](C11)',
  steps: ['trial', 'certificate'],
  missing: { label: 'Contract signed', detail: '[No date](X13)' }
};
export const loop: FigureOf<'loop'> = {
  ...common,
  id: 'loop',
  kind: 'loop',
  title: 'A loop',
  steps: [
    {
      id: 'lend',
      label: 'Lend',
      what: 'A bank lends.',
      actors: [{ role: 'Lends', who: '[The bank](X20)' }],
      unknown: 'The rate'
    },
    { id: 'buy', label: 'Buy', what: 'Traders buy.', actors: [{ role: 'Buy', who: 'Two traders' }] }
  ]
};
export const ownership: FigureOf<'ownership'> = {
  ...common,
  id: 'own',
  kind: 'ownership',
  title: 'A share',
  rows: [sale]
};
export const bars: FigureOf<'bars'> = { ...common, id: 'bars', kind: 'bars', title: 'Who mines', series: ['copper'] };
export const compare: FigureOf<'compare'> = {
  ...common,
  id: 'tools',
  kind: 'compare',
  title: 'Two kits',
  columns: [
    { label: 'One', detail: 'as argued' },
    { label: 'Other', detail: 'as urged' }
  ],
  rows: [{ label: 'Finance', cells: ['[Loans](C23) and [pressure](C46)', 'Nothing'] }]
};

const event = (id: string, date: string, evidence: string[]) => ({
  id,
  title: `The ${id}`,
  date,
  statedBy: 'the company',
  lane: 'mine',
  claims: [],
  evidence
});

/** As much of a story as the figures of these tests read. */
export const story = {
  site: { lanes: [{ id: 'mine', colour: 'copper' }] },
  events: [event('certificate', '2022-08', ['X10']), event('trial', '2025-12', ['X39'])],
  claims: [
    { id: 'C23', status: 'reported' },
    { id: 'C46', status: 'argued' }
  ],
  assets: [{ id: 'pit', label: 'The Pit', kind: 'mine' }],
  series: [createSeries()]
} as unknown as Story;
