import { aStory, anAsset } from '../../tests/fixtures/records.ts';
import { formatIsoDay, toDay } from '../lib/dates/clock.ts';
import type { Place } from '../lib/map/mercator.ts';
import type { Story } from '../lib/story/story.ts';
import type { Asset } from '../schemas/asset.ts';
import type { FigureOf } from '../schemas/figure.ts';
import type { Alignment } from '../schemas/site.ts';
import { Random } from './random.ts';

/** A story and the one figure that shows its assets. */
export interface LabMap {
  story: Story;
  figure: FigureOf<'map'>;
}

const alignments = [
  ['north', 'Northern', 'copper', 'circle'],
  ['south', 'Southern', 'cobalt', 'square'],
  ['contested', 'Contested', 'violet', 'diamond'],
  ['state', 'Host state', 'malachite', 'triangle'],
  ['other', 'Other', 'grey', 'hexagon']
] as const satisfies readonly [string, string, Alignment['colour'], Alignment['shape']][];

const kinds = ['mine', 'project', 'plant'];
const minerals = ['copper', 'cobalt', 'lithium', 'gold', 'nickel', 'tin'];
const countries = ['CD', 'ZM', 'CL', 'PE', 'AU', 'ID', 'CN', 'CA', 'ZA', 'KZ'];

/** Where mines crowd: middles of belts on land, and the spread of their places in degrees. */
const belts: readonly [lat: number, lon: number, spread: number][] = [
  [-11, 27, 5],
  [-24, -69, 8],
  [-28, 121, 16],
  [-12, -76, 8],
  [48, 68, 20],
  [-26, 28, 9],
  [54, -120, 22],
  [0, 115, 14],
  [34, 106, 22],
  [38, -112, 16]
];

/** What a case says of an asset; the rest is filled in. */
type LabAsset = Place & Partial<Pick<Asset, 'name' | 'label' | 'minerals' | 'alignment' | 'country' | 'category'>>;

const pad = (index: number): string => String(index + 1).padStart(2, '0');

/** One record that the schema has passed, which all others vary: to pass 100,000 through it would take half a minute. */
const model = anAsset();

/** To the month: a few hundred dates serve all assets. */
const formatMonth = (day: number): string => formatIsoDay(day).slice(0, 7);

/** A sale some days after 1970-01-01. */
const createSale = (day: number, random: Random): Asset['history'][number] => ({
  date: formatMonth(day),
  text: 'Sold.',
  evidence: [],
  before: random.pick(alignments)[0],
  change: { from: 'a first owner', to: 'a second owner', agreed: false }
});

function createAsset(change: LabAsset, index: number, random: Random): Asset {
  const { lat, lon, ...rest } = change;
  const opened = toDay(1990, 0, 1) + random.below(12_000);
  const isChanged = random.next() < 0.25;
  return {
    ...model,
    id: `asset-${index + 1}`,
    name: `Mine ${pad(index)}, a generated one`,
    label: `Mine ${pad(index)}`,
    alignment: alignments[index % alignments.length]![0],
    inDocument: index % 7 === 0,
    history: [
      { date: formatMonth(opened), text: 'Opened.', evidence: [] },
      ...(isChanged ? [createSale(opened + 400, random)] : [])
    ],
    ...rest,
    position: { ...model.position, lat, lon, approximate: random.next() < 0.1 }
  };
}

/** A story of these assets alone, with a map of all of them around the middle of the world. */
export function createMap(assets: readonly LabAsset[], camera: Partial<FigureOf<'map'>> = {}): LabMap {
  const random = new Random(assets.length);
  const { site } = aStory();
  const figure: FigureOf<'map'> = {
    id: 'lab-map',
    kind: 'map',
    title: 'A map of generated assets',
    caption: 'None of them exists.',
    credit: 'Ours',
    layout: 'wide',
    claims: [],
    evidence: [],
    allow: [],
    assets: [],
    centre: { lat: 5, lon: 10 },
    zoom: 1,
    ratio: 1.6,
    ...camera
  };
  const story = aStory({
    site: {
      ...site,
      alignments: alignments.map(([id, label, colour, shape]) => ({
        id,
        label,
        meaning: `${label} hands.`,
        colour,
        shape
      })),
      assetKinds: kinds.map((id) => ({ id, label: `${id}s` }))
    },
    assets: assets.map((asset, index) => createAsset(asset, index, random)),
    figures: [figure]
  });
  return { story, figure };
}

/** So many assets, most of them in belts as on the real earth. */
export function createMany(count: number): LabMap {
  const random = new Random(count);
  const assets = Array.from({ length: count }, (): LabAsset => {
    const [lat, lon, spread] = random.next() < 0.85 ? random.pick(belts) : [5, 10, 300];
    return {
      lat: Math.min(Math.max(lat + random.near(spread), -56), 70),
      lon: Math.min(Math.max(lon + random.near(spread * 1.3), -175), 175),
      minerals: [random.pick(minerals)],
      country: random.pick(countries),
      category: random.pick(kinds)
    };
  });
  return createMap(assets);
}

/** Words up to so many characters. */
const createLongName = (length: number, index: number): string =>
  `${pad(index)} ${'the mine at the upper valley of the northern river '.repeat(length)}`.slice(0, length - 1) + '.';

/** The generated maps by the address of their page, below `map/`. Each is made when it is asked for. */
export const maps: Record<string, () => LabMap> = {
  'assets-40': () => createMany(40),
  'assets-1000': () => createMany(1000),
  'assets-10000': () => createMany(10_000),
  'assets-100000': () => createMany(100_000),
  'no-assets': () => createMap([]),
  'one-asset': () => createMap([{ lat: -10.7, lon: 25.5 }]),
  antimeridian: () =>
    createMap(
      [
        { lat: -17.8, lon: 179.4 },
        { lat: -17.2, lon: -179.6 },
        { lat: -16.5, lon: 180 },
        { lat: -18.4, lon: -180 }
      ],
      { centre: { lat: -17, lon: 180 }, zoom: 5 }
    ),
  poles: () =>
    createMap([
      { lat: 90, lon: 0 },
      { lat: -90, lon: 0 },
      { lat: 85.2, lon: 120 },
      { lat: -77.8, lon: 166.7 },
      { lat: 3, lon: 20 }
    ]),
  'same-point': () =>
    createMap([
      { lat: -11.6, lon: 27.4 },
      { lat: -11.6, lon: 27.4 },
      { lat: 4, lon: 10 }
    ]),
  'long-names': () =>
    createMap(
      [
        [-11, 27],
        [-24, -69],
        [30, 105],
        [50, -115],
        [-28, 121],
        [48, 10]
      ].map(([lat = 0, lon = 0], index) => {
        const name = createLongName(300, index);
        return { lat, lon, name, label: name };
      })
    )
};
