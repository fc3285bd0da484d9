import type { Hands } from './hands.ts';

/**
 * In whose hands an asset is, in words: "Chinese-controlled", or with a clock "Chinese-controlled by May 2016, changed hands".
 * @param label of the class that holds then; null where it is not known
 * @param clock in words; null where none is set
 */
export function formatHands({ changed }: Hands, label: string | null, clock: string | null): string {
  if (clock === null) return label ?? '';
  const state = label === null ? `not known whose it was by ${clock}` : `${label} by ${clock}`;
  return `${state}${changed ? ', has changed hands' : ''}`;
}
