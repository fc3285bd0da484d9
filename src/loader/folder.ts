import { resolve } from 'node:path';

/** Folder with the content: `CONTENT_DIR`, or `content` beside package.json. */
export const contentDir = (): string => resolve(process.env['CONTENT_DIR'] ?? 'content');
