import { defaultHeights, type Heights, type HeightStep } from '~/lib/embed/heights.ts';
import { readHeights } from '~/loader/heights.ts';
import type { Figure } from '~/schemas/figure.ts';

/** How high an embed is at which width: measured, or what its kind is as a rule. */
export const getHeights = (id: string, kind: Figure['kind']): Heights => readHeights()[id] ?? defaultHeights(kind);

/** The same of an embed with title and foot. */
export const getSteps = (id: string, kind: Figure['kind']): readonly HeightStep[] => getHeights(id, kind).full;
