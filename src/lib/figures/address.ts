import { paths } from '../paths.ts';
import type { Chapter } from '../story/story.ts';

/** Path of a figure where it stands in the text: in the first chapter that shows it, or on the home page. */
export function resolveFigurePath(id: string, chapters: Chapter[]): string {
  const chapter = chapters.find(({ figures }) => figures.includes(id));
  return paths.figure(id, chapter?.role === 'cover' ? undefined : chapter?.slug);
}
