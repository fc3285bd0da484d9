import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Heights } from '../lib/embed/heights.ts';
import { heightsSchema } from '../schemas/heights.ts';
import { contentDir } from './folder.ts';

/** The file of measured heights; it need not be there. */
export const heightsFile = (): string => join(contentDir(), 'embed-heights.json');

/**
 * Reads the measured heights of embeds.
 * @returns heights by the id of the embed; none where nothing has been measured
 * @throws with the file, and what to do, when it is not what `npm run heights` writes
 */
export function readHeights(): Record<string, Heights> {
  const file = heightsFile();
  if (!existsSync(file)) return {};
  try {
    return heightsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(`${file}: ${reason}\nIt is written by \`npm run heights\`; delete it and run that again.`);
  }
}
