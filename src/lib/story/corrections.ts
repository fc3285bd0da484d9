import { paths } from '../paths.ts';
import { selectFigureNotes } from '../figures/notes.ts';
import { selectChaptersWith } from './select.ts';
import type { Correction } from '../../schemas/correction.ts';
import type { Figure } from '../../schemas/figure.ts';
import type { Story } from './story.ts';

/** A sort of record that a correction may touch. */
export type Touchable = keyof Correction['touches'];

/** Corrections of one record, newest first. */
export const selectCorrections = ({ corrections }: Pick<Story, 'corrections'>, kind: Touchable, id: string) =>
  corrections.filter(({ touches }) => touches[kind].includes(id));

/** A record that a correction touches, and the page on which it stands. */
export interface Touched {
  label: string;
  href: string;
}

/** Every record that a correction touches, in the order of the schema. */
export function selectTouched({ touches }: Correction, story: Story): Touched[] {
  const name = (
    records: readonly { id: string; title?: string; name?: string; term?: string }[],
    id: string
  ): string => {
    const record = records.find((one) => one.id === id);
    return record?.title ?? record?.name ?? record?.term ?? id;
  };
  const chapter = (id: string): string => story.chapters.find(({ slug }) => slug === id)?.title ?? id;
  return [
    ...touches.chapters.map((id) => ({ label: chapter(id), href: paths.chapter(id) })),
    ...touches.claims.map((id) => ({ label: id, href: paths.claim(id) })),
    ...touches.evidence.map((id) => ({ label: id, href: paths.evidence(id) })),
    ...touches.events.map((id) => ({ label: name(story.events, id), href: paths.event(id) })),
    ...touches.assets.map((id) => ({ label: name(story.assets, id), href: paths.asset(id) })),
    ...touches.terms.map((id) => ({ label: name(story.terms, id), href: paths.term(id) })),
    ...touches.figures.map((id) => ({
      label: id,
      href: paths.figure(id, selectChaptersWith(story.chapters, id)[0]?.slug)
    }))
  ];
}

/** Corrections that touch a record whose page this is. @param path of the page, base path and all */
export const selectCorrectionsOn = (path: string, story: Story): Correction[] =>
  story.corrections.filter((correction) =>
    selectTouched(correction, story).some(({ href }) => href.replace(/#.*$/, '') === path)
  );

/** Corrections of a figure, or of a claim or a source that it rests on, newest first. */
export function selectFigureCorrections(figure: Figure, story: Story): Correction[] {
  const refs = selectFigureNotes(figure, story);
  return story.corrections.filter(
    ({ touches }) =>
      touches.figures.includes(figure.id) || [...touches.claims, ...touches.evidence].some((id) => refs.includes(id))
  );
}
