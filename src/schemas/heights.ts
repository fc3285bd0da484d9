import { z } from 'zod';

const stepsSchema = z
  .array(
    z.strictObject({
      from: z.int().min(0).describe('Width of the frame from which on the height holds, in px'),
      height: z.int().min(50).max(4000).describe('Height of the document in a frame of that width, in px')
    })
  )
  .min(1);

/** Heights of embedded documents, as `npm run heights` measures and writes them: content/embed-heights.json. */
export const heightsSchema = z
  .record(
    z.string(),
    z.strictObject({
      full: stepsSchema.describe('With title and foot'),
      plain: stepsSchema.describe('The drawing alone: plain=1')
    })
  )
  .describe('Steps of each embed by its id, narrowest first');
