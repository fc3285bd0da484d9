import type { Length } from '~/lib/timeline/drawing.ts';

/**
 * Where time runs from the right, a drawing is turned round as a whole (`.turned`), and its words are turned back where they
 * stand: attributes for them.
 */
export const turnText = (x: Length, isTurned: boolean): { x: Length; transform?: string } =>
  isTurned ? { x: typeof x === 'number' ? -x : `-${x}`.replace('--', ''), transform: 'scale(-1 1)' } : { x };
