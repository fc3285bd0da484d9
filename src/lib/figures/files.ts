import type { Figure } from '../../schemas/figure.ts';
import type { Site } from '../../schemas/site.ts';
import { paths } from '../paths.ts';

/** A file with the data of a figure. */
export interface FigureFile {
  /** What the link says. */
  label: string;
  /** Its path on the site. */
  path: string;
  /** What it is called once it is saved. */
  name: string;
  /** The file of all records, of which a script takes those that are shown; left out where the figure cannot be filtered. */
  records?: string;
}

const all = {
  timeline: ['events.csv', 'events.json'],
  map: ['assets.csv', 'assets.geojson']
} as const;

/** Name of a figure's file without its type: the figure, and the day as of which it holds. */
export const formatFileName = ({ id }: Pick<Figure, 'id'>, { asOf }: Pick<Site, 'asOf'>): string => `${id}-${asOf}`;

/**
 * The files that stand under "Get the data".
 * @param isPage true where the figure shows every record, as on its own page
 */
export function resolveFigureFiles(figure: Figure, site: Site, isPage = false): FigureFile[] {
  const { id, kind } = figure;
  const base = formatFileName(figure, site);
  const files = (['csv', 'json'] as const).map((type, index): FigureFile => {
    const own = { label: type.toUpperCase(), path: paths.figureData(id, type), name: `${base}.${type}` };
    if (kind !== 'timeline' && kind !== 'map') return own;
    const official = all[kind][index]!;
    const records = paths.dataFile(official);
    const isGeo = official.endsWith('geojson');
    return {
      label: isGeo ? 'GeoJSON' : own.label,
      path: isPage ? records : own.path,
      name: isGeo ? `${base}.geojson` : own.name,
      records
    };
  });
  if (kind !== 'timeline') return files;
  return [...files, { label: 'Calendar of all events (ICS)', path: paths.dataFile('events.ics'), name: 'events.ics' }];
}
