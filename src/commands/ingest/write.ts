import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file to write, with its whole text. */
export interface Output {
  path: string;
  text: string;
}

/** Writes files all or none: each goes to a temporary file beside its place, and all are renamed at the end. */
export function writeTogether(outputs: readonly Output[]): void {
  const made: string[] = [];
  try {
    for (const { path, text } of outputs) {
      const folder = mkdirSync(dirname(path), { recursive: true });
      if (folder !== undefined) made.push(folder);
      made.push(`${path}.tmp`);
      writeFileSync(`${path}.tmp`, text);
    }
  } catch (error) {
    for (const path of made.reverse()) rmSync(path, { recursive: true, force: true });
    throw error;
  }
  for (const { path } of outputs) renameSync(`${path}.tmp`, path);
}
