/** The part of the `edtf` package that schemas/date.ts uses; the package brings no types. */
declare module 'edtf' {
  interface Parsed {
    type: 'Year' | 'Date' | 'Interval';
    /** First and last millisecond that the date may mean, from 1970-01-01 UTC. */
    min: number;
    max: number;
    /** 1 year, 2 month, 3 day. */
    precision?: number;
    approximate?: { value: number };
    lower?: Parsed | number | null;
    upper?: Parsed | number | null;
  }
  export default function edtf(text: string, options: { types: string[] }): Parsed;
}
