import { parseDate } from '../../schemas/date.ts';
import { formatDate } from './format.ts';

/** A date of the content in words, as far as it is known: `2025-05` is "May 2025". At build only. */
export const formatEdtf = (text: string, locale = 'en'): string => formatDate(parseDate(text), locale);
