import type { Basemap } from './base.ts';

const hasCongo = (basemap: Basemap): boolean =>
  basemap['admin1-10m']?.features.some(({ properties }) => properties['a'] === 'COD') ?? false;

/** By whom the map is, for a picture beside the map that says it in full. */
export const formatShortCredit = (basemap: Basemap): string =>
  `Base: ${['Natural Earth', ...(hasCongo(basemap) ? ['OCHA/RGC'] : []), 'GeoNames'].join(', ')}`;

/** The map's own attribution: what stands on it, by whom; content/basemap/LICENCES.md has the particulars. */
export function formatCredit(basemap: Basemap): string {
  const credits = [
    'Natural Earth',
    ...(hasCongo(basemap) ? ['provinces of DR Congo: OCHA/RGC (CC BY-IGO)'] : []),
    'some towns: GeoNames (CC BY)'
  ];
  return `Base: ${credits.join('; ')}. Boundaries do not imply endorsement.`;
}
