import type { Hands } from './hands.ts';
import type { MapAsset } from './model.ts';

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

/** What a screen reader says of a mark: the asset, its class and how sure its place is. @param hands as `formatHands` */
export const formatMarkName = (
  { label, approximate }: Pick<MapAsset, 'label' | 'approximate'>,
  hands: string
): string => `${label}, ${hands}${approximate ? ', position approximate' : ''}`;
