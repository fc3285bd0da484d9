import type { Evidence } from '../../schemas/evidence.ts';

/**
 * The title of a source. One in brackets is our own description, for a page without a title that could be given: it
 * loses its brackets, and it is in the language of the site, so it needs no `lang`.
 */
export function formatTitle({ title, language }: Pick<Evidence, 'title' | 'language'>): {
  title: string;
  lang?: string;
} {
  return /^\[.*\]$/.test(title) ? { title: title.slice(1, -1) } : { title, lang: language };
}
