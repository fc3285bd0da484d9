import type { Asset } from '../../schemas/asset.ts';
import type { MapAsset } from './model.ts';
import type { Pictures } from './picture.ts';

/** What a map shows beside the symbols of its classes, and has to explain. */
export type Sign = 'rough' | 'area' | 'port' | 'line' | 'rail' | 'disputed' | 'province' | 'detail' | 'change';

/** The signs that a map shows. @param hasChange true where its clock can show a change of hands */
export function selectSigns(assets: readonly Asset[], { bases, sheets }: Pictures, hasChange: boolean): Sign[] {
  const hasForm = (form: Asset['form']) => assets.some((asset) => asset.form === form);
  const shown: Record<Sign, boolean> = {
    rough: assets.some(({ position }) => position.approximate),
    area: hasForm('area'),
    port: hasForm('port'),
    line: hasForm('line'),
    rail: bases.some(({ tie }) => tie !== ''),
    disputed: bases.some(({ disputed }) => disputed !== ''),
    province: bases.some(({ province }) => province !== ''),
    detail: sheets.some(({ panels }) => panels.some(({ inset, crowds }) => inset !== null || crowds.length > 0)),
    change: hasChange
  };
  return (Object.keys(shown) as Sign[]).filter((sign) => shown[sign]);
}

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
