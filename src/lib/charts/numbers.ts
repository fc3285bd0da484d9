const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** A number for reading: thousands grouped, at most one decimal. */
export const formatNumber = (value: number): string => grouped.format(value);

/** A share in percent, as precise as it is given: `23%`, `13.9%`. */
export const formatPercent = (share: number): string => `${formatNumber(share)}%`;

const tenths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A computed share in percent, always with one decimal: `23.0%`. */
export const formatShare = (share: number): string => `${tenths.format(share)}%`;

/** Rounded to one decimal, the precision of computed shares. */
export const toTenth = (value: number): number => Math.round(value * 10) / 10;
