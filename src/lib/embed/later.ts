/** A correction as frozen documents read it. The shape is published for ever. */
export interface LaterCorrection {
  /** ISO day. */
  date: string;
  /** The whole line, plain. */
  words: string;
}

const isCorrection = (one: Partial<LaterCorrection> | null): one is LaterCorrection =>
  typeof one?.words === 'string' && /^\d{4}-\d\d-\d\d$/.test(String(one.date));

/**
 * Words of the newest correction of an embed after a day; undefined where there is none.
 * @param answer whatever came: lists of corrections by the id of their embed, or nonsense
 * @param day ISO day
 */
export function selectLater(answer: unknown, id: string, day: string): string | undefined {
  const list = (answer as Record<string, unknown> | null)?.[id];
  const later = Array.isArray(list) ? list.filter(isCorrection).filter(({ date }) => date > day) : [];
  return later.sort((a, b) => (a.date < b.date ? 1 : -1))[0]?.words;
}
