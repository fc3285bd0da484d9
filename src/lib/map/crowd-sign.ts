import type { MapClass } from './model.ts';
import { crowdSide } from './scene.ts';

/** How many assets a crowd has, and how many of each class, by its index. */
interface Makeup {
  count: number;
  makeup: readonly number[];
}

/** Length of the bar that shows the classes, in px. */
const barLength = 2 * crowdSide - 6;

/** `9 assets: 5 Chinese-controlled, 4 in play` */
export function formatCrowd({ count, makeup }: Makeup, classes: readonly MapClass[]): string {
  const parts = classes.flatMap(({ label }, n) => (makeup[n] ? `${makeup[n].toLocaleString('en')} ${label}` : []));
  return `${count.toLocaleString('en')} assets: ${parts.join(', ')}`;
}

/** A number that fits into the box: `9,800`, `24k`. */
export const formatCount = (count: number): string =>
  count < 10_000 ? count.toLocaleString('en') : `${Math.round(count / 1000)}k`;

/** The bar's parts from the left, in px from the middle of the box, each with its class. */
export function placeParts(
  { count, makeup }: Makeup,
  classes: readonly MapClass[]
): { kind: MapClass; x: number; width: number }[] {
  let x = -barLength / 2;
  return classes.flatMap((kind, n) => {
    const width = ((makeup[n] ?? 0) / count) * barLength;
    if (width === 0) return [];
    x += width;
    return [{ kind, x: x - width, width }];
  });
}
