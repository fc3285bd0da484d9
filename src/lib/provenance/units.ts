/** A sign or code behind its number, as Spanish and French write it; in front of digits it belongs to those. */
const toBehind = (signs: string): string => `(?:${signs})(?!\\s?\\d)`;

/** Names of units in the four languages, by the name that the ledger uses. Longest names first within a row. */
const units: Record<string, string> = {
  percent: '%|％|per\\s?cent|por ciento|pour cent',
  'percentage points': 'percentage points?|puntos porcentuales|points? de pourcentage|个百分点',
  USD: `(?:US )?dollars?|dólares(?: estadounidenses)?|美元|${toBehind('US\\$|\\$\\s?US|\\$(?!\\s?(?:CA|AU|NZ|HK))|USD')}`,
  EUR: `euros?|欧元|${toBehind('€|EUR')}`,
  GBP: `pounds?|libras|livres sterling|英镑|${toBehind('£|GBP')}`,
  CNY: `yuan(?:es)?|元人民币|人民币|元|${toBehind('CN¥|[¥￥]|CNY|RMB')}`,
  'nautical miles': 'nautical miles?|millas náuticas|milles marins|海里',
  km: 'kilomet(?:er|re)s?|kilómetros?|kilomètres?|km|公里|千米',
  miles: 'miles?(?! de )|millas?|英里',
  metres: 'met(?:er|re)s|metros?|mètres?|米',
  tonnes: 'metric tons?|tonnes?|tons?|toneladas?|万?公吨|吨',
  kt: 'kt',
  Mt: 'Mt',
  kg: 'kilograms?|kilogramos?|kilogrammes?|kg|公斤|千克',
  MW: 'megawatts?|megavatios?|mégawatts?|MW|兆瓦',
  GW: 'gigawatts?|gigavatios?|GW|吉瓦',
  MWh: 'MWh',
  GWh: 'GWh',
  TWh: 'TWh',
  hectares: 'hectares?|hectáreas?|ha|公顷',
  ounces: 'ounces?|onzas?|onces?|盎司',
  barrels: 'barrels?|barriles|barils?|桶',
  years: 'years?|años?|ans?|années?',
  months: 'months?|meses|mes|mois|个月',
  weeks: 'weeks?|semanas?|semaines?|周',
  days: 'days?|días?|jours?|天',
  hours: 'hours?|horas?|heures?|小时',
  people: 'people|personas|personnes|人',
  jobs: 'jobs|empleos|emplois'
};

/** Names of scales, with their factor; short forms in English only behind a currency or in front of a unit. */
const scales: [RegExp, number][] = [
  [/^(?:mil millones|milliards?|billions?|bn|十亿)$/iu, 1e9],
  [/^(?:millones|millón|millions?|mn|m|百万)$/iu, 1e6],
  [/^(?:trillions?|tn|billones|billón|万亿)$/iu, 1e12],
  [/^(?:thousand|mille|mil|k|千)$/iu, 1e3],
  [/^万$/u, 1e4],
  [/^千万$/u, 1e7],
  [/^亿$/u, 1e8]
];

export const scalePattern =
  'mil millones|milliards?|billions?|bn|billones|billón|millones|millón|millions?|mn|m|trillions?|tn|thousand|mille|mil|k|万亿|十亿|千万|百万|[千万亿]';

const wholeWords = Object.values(units).join('|');
/** A unit's name; one in letters ends where its letters end. */
export const unitPattern = `(?:${wholeWords})(?![\\p{Script=Latin}\\p{N}])`;

const resolvers = Object.entries(units).map(([unit, names]) => ({ unit, test: new RegExp(`^(?:${names})$`, 'iu') }));

/** The ledger's name of a unit; undefined for a word that is none. */
export const resolveUnit = (name: string | undefined): string | undefined =>
  name === undefined
    ? undefined
    : resolvers.find(({ unit, test }) => unit.toLowerCase() === name.toLowerCase() || test.test(name))?.unit;

/** @param isCounted true behind a currency or in front of a unit, where `m` means millions and not metres */
export function resolveScale(name: string, isCounted = false): number {
  if (/^[mk]$/iu.test(name) && !isCounted) return 1;
  return scales.find(([test]) => test.test(name))?.[1] ?? 1;
}

/** A value in its smallest unit: 10, `billion USD` → 1e10, `USD`; unknown words of a unit are kept in small letters. */
export function toBase(value: number, unit = ''): { value: number; unit: string } {
  const [, scale = '', rest = ''] = /^(trillion|billion|million|thousand)?\s*(.*)$/iu.exec(unit.trim()) ?? [];
  const base = resolveUnit(rest.trim()) ?? rest.trim().toLowerCase();
  return { value: Number((value * resolveScale(scale)).toPrecision(12)), unit: base };
}
