import { parseValues } from '../../../../src/lib/provenance/values.ts';

type Kind = 'number' | 'date' | 'name';

/** Values of one kind in a text, each as `raw = value unit`. */
export const findValues = (text: string, language: string, kind: Kind): string[] =>
  parseValues(text, { language })
    .filter((one) => one.kind === kind)
    .map((one) => `${one.raw} = ${[one.value, 'unit' in one ? one.unit : undefined].filter(Boolean).join(' ')}`);

/** Values of every kind in a text, as `findValues` gives them. */
export const findAll = (text: string, language: string): string[] =>
  (['number', 'date', 'name'] as const).flatMap((kind) => findValues(text, language, kind));
