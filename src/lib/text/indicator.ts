import type { Indicator } from '../../schemas/production.ts';

/** One value of an indicator in words: `2024: 45 percent`, `2025: about 19 of 20`. */
export const formatIndicator = ({ label, value, of, unit, approx }: Indicator['values'][number]): string =>
  `${label}: ${approx ? 'about ' : ''}${value}${of === undefined ? ` ${unit}` : ` of ${of} ${unit}`}`;
