import type { VerdictFamily } from '../../schemas/site.ts';

/** A sign as SVG paths around 0,0, 10 across: what is drawn with a line and what is filled. */
interface Sign {
  line: string;
  solid: string;
}

/**
 * The sign of each family of verdicts: told apart by their outlines alone at the size of a note’s number.
 * Opinion has the marks of a quotation, what needs a limit has brackets, the company’s word is half of a whole.
 */
export const signs: Record<VerdictFamily['sign'], Sign> = {
  tick: { line: 'M-4.5 .5l3 3.5l6-8', solid: '' },
  half: { line: 'M0-4.2a4.2 4.2 0 1 1 0 8.4', solid: 'M0-5v10a5 5 0 0 1 0-10' },
  limit: { line: 'M-2-4.5h-2.5v9h2.5M2-4.5h2.5v9h-2.5', solid: '' },
  cross: { line: 'M-4-4l8 8m0-8l-8 8', solid: '' },
  quote: { line: '', solid: 'M-5.2 2l2-6.5h2.9l-1.8 6.5zM.5 2l2-6.5h2.9l-1.8 6.5z' }
};
