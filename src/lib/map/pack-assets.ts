import type { Form, MapAsset, MapMoment } from './model.ts';

const forms: readonly Form[] = ['point', 'area', 'port', 'line'];
/** Ten thousandths of a degree: about ten metres. */
const steps = 1e4;

const escape = (text: string) =>
  text.replace(/[\\\n\t]/g, (sign) => ({ '\\': '\\\\', '\n': String.raw`\n`, '\t': String.raw`\t` })[sign]!);
const unescape = (text: string) => text.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', t: '\t' })[sign] ?? sign);

/** Days, the class before as the place of its word plus one, and 1 where hands changed. */
const formatMoment = ({ day, end, date, before, change }: MapMoment, words: string[]): string =>
  [day.toString(36), (end - day).toString(36), date, before ? words.indexOf(before) + 1 : '', change ? 1 : '']
    .join(' ')
    .trimEnd();

function parseMoment(text: string, words: string[]): MapMoment {
  const [day = '0', length = '0', date = '', before = '', change = ''] = text.split(' ');
  const start = parseInt(day, 36);
  return {
    day: start,
    end: start + parseInt(length, 36),
    date,
    ...(before && { before: words[Number(before) - 1]! }),
    ...(change && { change: true as const })
  };
}

/** Words that many assets share, in the order of their first use. */
const selectWords = (assets: MapAsset[]): string[] => [
  ...new Set(
    assets.flatMap(({ alignment, country, kind, minerals, history }) => [
      alignment,
      country,
      kind,
      ...minerals,
      ...history.flatMap(({ before }) => before ?? [])
    ])
  )
];

/**
 * Packs assets as one text, for an attribute or a file: a line of the words that many share, then a line for each asset, its
 * parts separated by tabs. At build.
 */
export function packAssets(assets: MapAsset[]): string {
  const words = selectWords(assets);
  const toIndex = (word: string) => words.indexOf(word).toString(36);
  const lines = assets.map((asset) =>
    [
      ...[asset.id, asset.label, asset.name === asset.label ? '' : asset.name, asset.reason].map(escape),
      [asset.lat, asset.lon].map((degrees) => Math.round(degrees * steps).toString(36)).join(' '),
      [asset.alignment, asset.country, asset.kind, ...asset.minerals].map(toIndex).join(' '),
      `${forms.indexOf(asset.form)}${Number(asset.approximate)}${Number(asset.named)}`,
      asset.history.map((moment) => formatMoment(moment, words)).join(',')
    ].join('\t')
  );
  return [words.map(escape).join('\t'), ...lines].join('\n');
}

function parseLine(line: string, words: string[]): MapAsset {
  const [id = '', label = '', name = '', reason = '', place = '', shared = '', flags = '', history = ''] =
    line.split('\t');
  const [lat = 0, lon = 0] = place.split(' ').map((text) => parseInt(text, 36) / steps);
  const [alignment = '', country = '', kind = '', ...minerals] = shared
    .split(' ')
    .map((at) => words[parseInt(at, 36)]!);
  return {
    id: unescape(id),
    label: unescape(label),
    name: unescape(name || label),
    reason: unescape(reason),
    lat,
    lon,
    alignment,
    country,
    kind,
    minerals,
    form: forms[Number(flags[0])] ?? 'point',
    approximate: flags[1] === '1',
    named: flags[2] === '1',
    history: history ? history.split(',').map((moment) => parseMoment(moment, words)) : []
  };
}

/** Unpacks what `packAssets` packed; places are rounded to about ten metres. */
export function unpackAssets(text: string): MapAsset[] {
  const [first = '', ...lines] = text.split('\n');
  const words = first.split('\t').map(unescape);
  return lines.map((line) => parseLine(line, words));
}

/** True for assets packed as a text; else it is the address of a file with them, for more than `mostPacked`. */
export const isPacked = (text: string): boolean => text === '' || text.includes('\n');

/** So many assets stand in the page itself; more come as a file. */
export const mostPacked = 1000;
