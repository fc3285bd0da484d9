import { z } from 'zod';
import { field, language, slug, text, webAddress } from './fields.ts';
import { date } from './date.ts';

const hash = field(z.string().regex(/^[0-9a-f]{64}$/), 'SHA-256 of a sentence in its normal form.', {
  expected: '64 hexadecimal digits; `npm run ingest` writes them',
  example: "'9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'"
});

const outline = field(
  z.strictObject({
    sections: field(
      z.array(
        z.strictObject({
          n: field(z.int().min(1), 'Number of the section.'),
          paragraphs: field(z.array(z.array(hash).min(1)).min(1), 'Hashes of the sentences of each paragraph.')
        })
      ),
      'The sections, in order.'
    )
  }),
  'Hash of every sentence, so that the ledger can be proved against the document; `npm run ingest` writes it.'
);

/** content/documents/<id>.yaml: bibliography and outline of a document; never its text. */
export const documentSchema = z.strictObject({
  id: slug('Id of the document, equal to the file name.', 'smm-key-anchor'),
  title: text('Title as published.', 'Key Anchor in Great Power Rivalry'),
  publisher: text('Who published it.', 'SMM (Shanghai Metals Market)'),
  date: date('Day of publication.'),
  language,
  url: webAddress('Where it can be read.'),
  standpoint: text('From where it is written, in one courteous sentence.', 'A Chinese industry information house.'),
  notes: field(
    z.array(
      z.strictObject({
        id: slug('Id of the note.', 'names'),
        title: text('What it is about, in a few words.', 'Three names for one plan'),
        detail: text('What the document says, and why that is unclear.', 'One name stands only in a caption.'),
        rule: text('What this site does about it.', 'It says Project Vault throughout.')
      })
    ),
    'What is ambiguous or inconsistent in the document, and what this site does about it.'
  ),
  sections: field(
    z.array(
      z.strictObject({
        n: field(z.int().min(1), 'Number of the section; the lead and captions count.'),
        title: text('A title of ours.', 'Lead'),
        paragraphs: field(z.array(z.int().min(1)).min(1), 'Number of sentences in each paragraph.')
      })
    ),
    'Outline that the locators of claims point into.'
  ),
  outline: outline.optional()
});
export type SourceDocument = z.infer<typeof documentSchema>;

/** The same file for a document that no story is told from yet: `npm run ingest` writes what it was told. */
export const ingestedSchema = documentSchema.partial({
  title: true,
  publisher: true,
  date: true,
  url: true,
  standpoint: true,
  notes: true
});
export type IngestedDocument = z.infer<typeof ingestedSchema>;
