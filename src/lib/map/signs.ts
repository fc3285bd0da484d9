import type { MapAsset } from './model.ts';

/** Radius of a symbol in px: larger where it holds a number. */
export const symbolRadius = (isNumbered: boolean): number => (isNumbered ? 9 : 5.5);

const forms: Record<MapAsset['form'], string> = {
  point: '',
  area: ', an area',
  port: ', a port',
  line: ', a railway'
};

/**
 * What a mark is called for those who don't see it: `7 Rubaya, In play, an area, position approximate`.
 * @param hands in whose it is, as `formatHands` says it
 * @param number set where the mark shows one
 */
export function formatMark(
  { label, form, approximate }: Pick<MapAsset, 'label' | 'form' | 'approximate'>,
  hands: string,
  number?: number | string
): string {
  const start = number === undefined ? '' : `${number} `;
  return `${start}${label}, ${hands}${forms[form]}${approximate ? ', position approximate' : ''}`;
}
