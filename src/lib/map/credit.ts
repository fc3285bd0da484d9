import type { Basemap } from './base.ts';

/** The map's own attribution: what stands on it, by whom; content/basemap/LICENCES.md has the particulars. */
export function formatCredit(basemap: Basemap): string {
  const hasProvinces = basemap['admin1-10m']?.features.some(({ properties }) => properties['a'] === 'COD');
  const credits = [
    'Natural Earth',
    ...(hasProvinces ? ['provinces of DR Congo: OCHA/RGC (CC BY-IGO)'] : []),
    'some towns: GeoNames (CC BY)'
  ];
  return `Base: ${credits.join('; ')}. Boundaries do not imply endorsement.`;
}
