import { formatCountry } from './countries.ts';
import { toTenth } from './numbers.ts';
import type { Series } from '../../schemas/production.ts';

type Flag = Series['rows'][number]['flag'];

export interface Bar {
  /** ISO code, or `rest`. */
  id: string;
  name: string;
  /** Amount in the unit of the series. */
  value: number;
  /** Percent of the world total; null where the source allows none. */
  share: number | null;
  flag: Flag;
  /** Length in percent of the plot's width. */
  length: number;
  /** True for a country that leads one of the series drawn together. */
  leads: boolean;
}

export interface Panel {
  id: string;
  title: string;
  unit: string;
  world: Series['world'];
  bars: Bar[];
  /** True when the source estimates every amount. */
  estimated: boolean;
  /** True when the rows add up to more than the world total, so that no rest can be drawn. */
  overfull: boolean;
  /** True when every length is a percentage of the world total, so that panels can be compared. */
  comparable: boolean;
}

/** Countries that come first in one of the series: drawn alike in every panel. */
export const selectLeaders = (all: Series[]): Set<string> => new Set(all.map(({ rows }) => rows[0]!.country));

const isWhole = (world: Series['world']): boolean =>
  world.value > 0 && !['lower_bound', 'withheld'].includes(world.flag);

/** What the listed countries leave of the world total; null where that cannot be known. */
function selectRest(series: Series): Pick<Bar, 'value' | 'share'> | null {
  if (!isWhole(series.world) || series.rows.some(({ flag }) => flag === 'withheld')) return null;
  const value = series.world.value - series.rows.reduce((sum, row) => sum + row.value, 0);
  return value > 0 ? { value, share: toTenth((100 * value) / series.world.value) } : null;
}

/**
 * Places one series as horizontal bars, in the order of its rows, with the rest of the world last where it is known.
 * Lengths are percent of the world total; without a total, of the largest row.
 */
export function placePanel(series: Series, leaders: ReadonlySet<string>): Panel {
  const { id, title, unit, world, rows } = series;
  const comparable = isWhole(world);
  const full = comparable ? world.value : Math.max(...rows.map(({ value }) => value), 1);
  const toLength = (value: number) => toTenth(Math.min(100, (100 * value) / full));
  const bars: Bar[] = rows.map(({ country, value, flag, share }) => ({
    id: country,
    name: formatCountry(country),
    value,
    share: share ?? null,
    flag,
    length: flag === 'withheld' ? 0 : toLength(value),
    leads: leaders.has(country)
  }));
  const rest = selectRest(series);
  if (rest) {
    bars.push({
      id: 'rest',
      name: 'All others',
      ...rest,
      flag: world.flag,
      length: toLength(rest.value),
      leads: false
    });
  }
  const overfull = comparable && rows.reduce((sum, { value }) => sum + value, 0) > world.value;
  const estimated = [world, ...rows].every(({ flag }) => flag === 'estimated');
  return { id, title, unit, world, bars, estimated, overfull, comparable };
}
