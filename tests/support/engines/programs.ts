import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isProgram } from '../../../src/commands/browser.ts';

/** The first of these programs that is there: an absolute path with `*`, or a name on the path. */
export function resolveProgram(...names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) =>
    name.startsWith('/') ? globSync(name) : folders.map((folder) => join(folder, name))
  );
  return places.find(isProgram) ?? null;
}
