import { paths } from '../paths.ts';
import type { Chapter } from '../story/story.ts';

/** A line of the chapter navigation. The cover and the end have no number. */
export interface NavItem {
  href: string;
  title: string;
  number?: number;
}

const toItem = ({ slug, title, order, role }: Chapter): NavItem => ({
  href: role === 'cover' ? paths.home() : paths.chapter(slug),
  title,
  ...(role === 'chapter' ? { number: order } : {})
});

/** Chapters with pages of their own, in order. */
export const toNavItems = (chapters: Chapter[]): NavItem[] =>
  chapters.filter(({ role }) => role !== 'cover').map(toItem);

/** What comes before and after a chapter; the cover comes before the first. */
export function selectNeighbours(chapters: Chapter[], slug: string): { previous?: NavItem; next?: NavItem } {
  const index = chapters.findIndex((chapter) => chapter.slug === slug);
  const [previous, next] = [chapters[index - 1], chapters[index + 1]];
  return { ...(previous && { previous: toItem(previous) }), ...(next && { next: toItem(next) }) };
}
