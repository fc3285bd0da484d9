import type { Bar, Panel } from './bars.ts';
import { formatNumber, formatShare } from './numbers.ts';

/** Percent of the plot above which the label stands inside the bar. */
export const inside = 66;

/** How a bar is drawn. */
export const selectBarKind = ({ id, leads }: Pick<Bar, 'id' | 'leads'>): 'rest' | 'leader' | 'country' =>
  id === 'rest' ? 'rest' : leads ? 'leader' : 'country';

/** The label of a bar: its share where there is one, and whether the source estimates this bar and not all of them. */
export function formatBarLabel({ flag, share, value }: Bar, { estimated }: Pick<Panel, 'estimated'>): string {
  if (flag === 'withheld') return 'withheld';
  const number = share === null ? formatNumber(value) : formatShare(share);
  return flag === 'estimated' && !estimated ? `${number} e` : number;
}

/** What stands above the bars of a panel: the world total, and what to keep in mind. */
export function formatPanelRemark({ world, unit, estimated, overfull }: Panel): string {
  const remarks = [
    `World: ${world.flag === 'lower_bound' ? 'more than ' : ''}${formatNumber(world.value)} ${unit}.`,
    estimated && 'All amounts are estimates.',
    overfull && 'They are rounded and add to more than the world total, so no rest is shown.'
  ];
  return remarks.filter(Boolean).join(' ');
}

/** What stands below all panels: how to read them. */
export function formatBarsRemark(panels: Panel[]): string {
  const isMixed = panels.some(({ estimated, bars }) => !estimated && bars.some(({ flag }) => flag === 'estimated'));
  const remarks = [
    'Percent of the world total. Filled: a country that leads one of these charts.',
    isMixed && 'e: estimated by the source.'
  ];
  return remarks.filter(Boolean).join(' ');
}
