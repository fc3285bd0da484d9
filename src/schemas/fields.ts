import { z } from 'zod';

/**
 * Small field types that several concepts share. Each carries the form an author is expected to write and an example;
 * the content report (src/loader/report.ts) prints both beside a mistake.
 */
interface Hint {
  /** What the author should write, as half a sentence: "a date in EDTF". */
  expected: string;
  /** One value that would pass, as YAML. */
  example: string;
}

/** Attaches the author's sentence and the report's hint to a schema. */
export const field = <T extends z.ZodType>(schema: T, description: string, hint?: Hint): T =>
  schema.meta({ description, ...hint }) as T;

export const text = (description: string, example: string) =>
  field(z.string().trim().min(1), description, { expected: 'some text', example });

/** Readable ids, published for ever. `v1` is reserved for versioned addresses. */
export const slug = (description: string, example: string) =>
  field(
    z
      .string()
      .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/)
      .refine((id) => id !== 'v1'),
    description,
    { expected: 'small letters, digits and hyphens, and not the reserved word v1', example }
  );

export const claimId = field(z.string().regex(/^C\d{2,5}$/), 'Id of a claim in claims.yaml.', {
  expected: 'C and two to five digits',
  example: 'C07'
});

export const evidenceId = field(z.string().regex(/^X\d{2,3}[a-z]?$/), 'Id of an entry in evidence.yaml.', {
  expected: 'X, two or three digits and perhaps a letter',
  example: 'X13b'
});

export const webAddress = (description: string) =>
  field(z.url({ protocol: /^https?$/ }), description, {
    expected: 'an address that begins with http:// or https://',
    example: 'https://www.usgs.gov/'
  });

/** BCP 47 tag, for the `lang` attribute. */
export const language = field(
  z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/),
  'Language of the text, as BCP 47.',
  {
    expected: 'a language tag',
    example: 'es'
  }
);

/** Whose voice a source is: readers sort sources by it. */
export const origins = ['document', 'company', 'government', 'press', 'analysis', 'dataset', 'calculation'] as const;
export type Origin = (typeof origins)[number];

/** Voice and language of a source; left out where evidence.yaml has the same address. */
export const sourceFields = {
  origin: field(z.enum(origins).optional(), 'Whose voice it is; left out where evidence.yaml has the source.'),
  language: field(language.optional(), 'Its language, as BCP 47; left out where evidence.yaml has the source.')
};

/** ISO 3166-1 alpha-2, upper case. */
export const country = (description: string) =>
  field(z.string().regex(/^[A-Z]{2}$/), description, { expected: 'an ISO 3166-1 alpha-2 code', example: 'EC' });

/** A role of the palette: src/styles/tokens.css has each in light and dark. */
export const colourRole = field(
  z.enum(['copper', 'cobalt', 'violet', 'malachite', 'grey']),
  'Role in the palette; light and dark values are in src/styles/tokens.css.',
  { expected: 'copper, cobalt, violet, malachite or grey', example: 'copper' }
);

export const markShape = field(
  z.enum(['circle', 'square', 'diamond', 'triangle', 'hexagon']),
  'Shape of the mark, so that colour is never the only sign.',
  { expected: 'circle, square, diamond, triangle or hexagon', example: 'circle' }
);

/** Why a record is kept although nothing on the site uses it. */
export const setAside = field(
  z.string().trim().min(10).optional(),
  'Set this, with the reason, to keep a record that nothing uses.',
  { expected: 'a reason of at least ten characters', example: 'Rhetorical close; nothing to check.' }
);
