import type { MapAsset } from './model.ts';

/** Radius of a symbol in px: larger where it holds a number. */
export const symbolRadius = (isNumbered: boolean): number => (isNumbered ? 9 : 5.5);

/** What is known of an asset at the clock, beside its class. */
export interface MarkState {
  /** True before anything dated is known. */
  isUnknown?: boolean;
  /** True once it has changed hands. */
  isChanged?: boolean;
}

const forms: Record<MapAsset['form'], string> = {
  point: '',
  area: ', area',
  port: ', port',
  line: ', railway'
};

/**
 * What a mark is called for those who don't see it: `7 Rubaya, in play, area, position approximate, has changed hands`.
 * @param label of its class
 * @param number set where the mark shows one
 */
export function formatMark(
  { label: name, form, approximate }: Pick<MapAsset, 'label' | 'form' | 'approximate'>,
  label: string,
  number?: number | string,
  { isUnknown = false, isChanged = false }: MarkState = {}
): string {
  const start = number === undefined ? '' : `${number} `;
  const state = isUnknown ? ', not known at this date' : `, ${label}`;
  return `${start}${name}${state}${forms[form]}${approximate ? ', position approximate' : ''}${isChanged ? ', has changed hands' : ''}`;
}
