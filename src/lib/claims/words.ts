import { formatEdtf } from '../dates/edtf.ts';
import type { Claim } from '../../schemas/claim.ts';

/** Names of the sorts of statement, as readers see them. */
export const sorts: Record<Claim['kind'], string> = {
  event: 'Something that happened',
  date: 'When something happened',
  number: 'A number',
  actor: 'Who took part',
  asset: 'What a thing is',
  attribution: 'What somebody said',
  opinion: 'A judgement'
};

/** Short names of the three kinds of statement, for narrow columns. */
export const shortKinds: Record<Claim['status'], string> = {
  reported: 'Reported',
  attributed: 'Attributed',
  argued: 'Argued'
};

/** A value that a claim carries: "10 billion USD", "about 10,000 km", "May 2025". */
export function formatValue({ value, kind, unit, approx }: Claim['values'][number], locale = 'en'): string {
  const text =
    kind === 'date' && typeof value === 'string'
      ? formatEdtf(value, locale)
      : typeof value === 'number'
        ? value.toLocaleString(locale === 'en' ? 'en-GB' : locale)
        : value;
  return [approx && 'about', text, unit].filter(Boolean).join(' ');
}

/** A subject as addresses name it. */
export const toSubjectId = (subject: string): string =>
  subject
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
