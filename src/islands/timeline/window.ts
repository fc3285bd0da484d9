import { dayLength, endDay, firstDay, formatIsoDay, parseClock } from '~/lib/dates/clock.ts';
import { fillWords, formatForms } from '~/lib/text/forms.ts';
import type { Window } from '~/lib/timeline/frame.ts';
import type { Timeline } from '~/lib/timeline/timeline.ts';

/** Arithmetic on the part of the clock that is shown, in days and fractions of days. */

/** The closest view shows this many days. */
const least = 3;

export const toSize = ({ from, to }: Window): number => to - from;

/** A window of a size in days that fits into the clock: not closer than three days, not wider than all. */
export function toWindow(from: number, size: number, all: Window): Window {
  const own = Math.min(Math.max(size, least), toSize(all));
  const start = Math.min(Math.max(from, all.from), all.to - own);
  return { from: start, to: start + own };
}

/** Zooms by a factor around a day, which keeps its place. */
export function toZoomed(window: Window, factor: number, day: number, all: Window): Window {
  const size = Math.min(Math.max(toSize(window) / factor, least), toSize(all));
  return toWindow(day - ((day - window.from) / toSize(window)) * size, size, all);
}

export const isSame = (a: Window, b: Window): boolean =>
  Math.abs(a.from - b.from) + Math.abs(a.to - b.to) < toSize(b) / 1e4;

/** As an address says it, in whole days; null for all of the clock and for what an address can't say. */
export function formatWindow(window: Window, all: Window): string | null {
  const [start, end] = [Math.floor(window.from + 1e-6), Math.ceil(window.to - 1e-6)];
  if (isSame(window, all) || start < firstDay || end > endDay) return null;
  return `${formatIsoDay(start)}/${formatIsoDay(end - 1)}`;
}

/** The window that an address asks for, where a pair on the clock asks for itself; all of the clock where it asks for none. */
export function selectWindow(view: { window: string | null; t: string | null }, { from, to }: Window): Window {
  const asked = view.window ?? (view.t?.includes('/') ? view.t : null);
  const stretch = asked === null ? null : parseClock(asked);
  if (!stretch || stretch.end <= from || stretch.start >= to) return { from, to };
  const start = Math.max(stretch.start, from);
  return toWindow(start, Math.min(stretch.end, to) - start, { from, to });
}

/** A window in words: from when to when, and how much is in it. */
export function formatShown({ from, to }: Window, count: number, { locale, words }: Timeline): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  return fillWords(words.shown, {
    range: format.formatRange(from * dayLength, Math.max(from, to - 1) * dayLength),
    events: formatForms(words.events, count, locale)
  });
}
