/** A correction as frozen documents read it. The shape is published for ever. */
export interface LaterCorrection {
  id: string;
  /** ISO day. */
  date: string;
  /** What is said of it, plain: so short that it takes one line of the narrowest frame. */
  words: string;
  /** Where it is told, from the folder of the list; the first lists had none. */
  address?: string;
}

const isCorrection = (one: Partial<LaterCorrection> | null): one is LaterCorrection =>
  typeof one?.words === 'string' && typeof one.id === 'string';

/**
 * The newest correction of an embed that it does not know yet; undefined where there is none.
 * @param answer whatever came: lists of corrections, newest first, by the id of their embed, or nonsense
 * @param known ids of those that were made before it was frozen
 */
export function selectLater(answer: unknown, embed: string, known: readonly string[]): LaterCorrection | undefined {
  const list = (answer as Record<string, unknown> | null)?.[embed];
  return Array.isArray(list) ? list.filter(isCorrection).find(({ id }) => !known.includes(id)) : undefined;
}
