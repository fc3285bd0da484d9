// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- svelte-check reads only what islands import
/// <reference path="./edtf.d.ts" />
import edtf from 'edtf';
import { z } from 'zod';
import { field } from './fields.ts';

/** A date as far as it is known: drawn as wide as that, spoken as that. Days are counted from 1970-01-01 UTC. */
export interface KnownDate {
  /** The author's text, EDTF (ISO 8601-2) level 1. */
  edtf: string;
  /** First day that it may mean. */
  start: number;
  /** The day after the last day that it may mean; for an open end, the day after `start`. */
  end: number;
  precision: 'year' | 'month' | 'day' | 'interval';
  approximate: boolean;
  /** True for an interval without a known end (`2025-12/..`). */
  open: boolean;
}

const dayLength = 86_400_000;
const precisions = ['year', 'month', 'day'] as const;
type Parsed = ReturnType<typeof edtf>;

const isApproximate = (date: Parsed): boolean => (date.approximate?.value ?? 0) > 0;
const toDays = (milliseconds: number): number => Math.floor(milliseconds / dayLength);

/** Dates that were parsed before: a build asks for the same ones again and again, and the parser takes half a millisecond. */
const known = new Map<string, KnownDate>();

/**
 * Parses an EDTF date or interval (level 1) with the `edtf` package.
 * @throws SyntaxError with the parser's message when the text is not EDTF or its end lies before its start.
 */
export function parseDate(text: string): KnownDate {
  const date = known.get(text) ?? parseText(text);
  known.set(text, date);
  return date;
}

function parseText(text: string): KnownDate {
  const parsed = edtf(text, { types: ['Year', 'Date', 'Interval'] });
  if (parsed.type !== 'Interval') {
    const start = toDays(parsed.min);
    const precision = precisions[(parsed.precision ?? 1) - 1] ?? 'year';
    return {
      edtf: text,
      start,
      end: toDays(parsed.max) + 1,
      precision,
      approximate: isApproximate(parsed),
      open: false
    };
  }
  const { lower, upper } = parsed;
  if (!lower || typeof lower !== 'object') throw new SyntaxError('an interval needs a known start');
  const start = toDays(lower.min);
  if (!upper || typeof upper !== 'object') {
    return { edtf: text, start, end: start + 1, precision: 'interval', approximate: isApproximate(lower), open: true };
  }
  const end = toDays(upper.max) + 1;
  if (end <= start) throw new SyntaxError('its end lies before its start');
  const approximate = isApproximate(lower) || isApproximate(upper);
  return { edtf: text, start, end, precision: 'interval', approximate, open: false };
}

/** A date field: EDTF text in, EDTF text out; YAML must quote it, or it becomes a number or a timestamp. */
export const date = (description: string) =>
  field(
    z.string().superRefine((text, context) => {
      try {
        parseDate(text);
      } catch (error) {
        const [first = ''] = String((error as Error).message).split('\n');
        context.addIssue({ code: 'custom', message: `is not a date in EDTF: ${first}` });
      }
    }),
    description,
    { expected: 'a date in EDTF, in quotation marks: a year, month, day or interval', example: '"2025-05"' }
  );
