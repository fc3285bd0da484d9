/** A position in words: `3.578° S, 78.436° W`; degrees with three decimals, about 100 m. */
export const formatPosition = ({ lat, lon }: { lat: number; lon: number }): string =>
  `${formatDegrees(lat, 'N', 'S')}, ${formatDegrees(lon, 'E', 'W')}`;

const formatDegrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(Math.round(value * 1000) / 1000)}° ${value < 0 ? negative : positive}`;
