import { z } from 'zod';
import { claimId, field, slug, text } from './fields.ts';

/** Frontmatter of content/chapters/NN-slug/index.mdx; the folder's number is the order, the rest is the slug. */
export const chapterSchema = z.strictObject({
  document: slug(
    'Id of the document that the chapter is about; left out, it is that of site.yaml.',
    'smm-key-anchor'
  ).optional(),
  role: field(z.enum(['cover', 'chapter', 'end']).default('chapter'), 'The cover and the end are not numbered.'),
  title: text('Title of the chapter.', 'The last signature'),
  summary: text('The chapter in one sentence.', 'A finished mine waits for one signature.'),
  question: text('The question that the chapter answers.', 'Why did the final step become a wait?').optional(),
  papers: field(
    z
      .array(
        z.strictObject({
          lane: slug('Lane of the timeline that the paper belongs to.', 'mirador'),
          signed: text(
            'What stands on the signature line; left out, the line is empty. May carry marks.',
            '[up to $10bn](C23)'
          ).optional(),
          label: text('What the paper is. May carry marks: [words](C07).', 'Mining contract'),
          text: text('What became of it. May carry marks.', 'It cannot start [without one signature](C11).')
        })
      )
      .default([]),
    'For the cover: papers shown side by side, each with its signature line.'
  ),
  claims: field(z.array(claimId).default([]), 'Claims that the text uses; checked against the text.'),
  figures: field(
    z.array(slug('Id of a figure.', 'one-clock')).default([]),
    'Figures that the text shows; checked against the text.'
  ),
  terms: field(z.array(slug('Id of a term.', 'mining-contract')).default([]), 'The key terms of the chapter.'),
  objectives: field(z.array(z.string()).default([]), 'What a reader can do afterwards: three.'),
  discussion: field(z.array(z.string()).default([]), 'Questions to discuss: three.'),
  allow: field(
    z
      .array(
        z.strictObject({
          words: text('The words exactly as in the text.', 'two'),
          reason: text('Why they need no source.', 'Counts the lanes of our own figure.')
        })
      )
      .default([]),
    'Numbers, dates and names that stand without a mark, each with the reason.'
  )
});
export type ChapterMatter = z.infer<typeof chapterSchema>;
