import { relative } from 'node:path';

/** Something that the author can mend; commands print its message and end with its code: 1, or 2 for wrong usage. */
export class Mistake extends Error {
  readonly code: 1 | 2;
  constructor(message: string, code: 1 | 2 = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs a command and gives its exit code; anything but a mistake of the author's is thrown on. */
export async function runCommand(run: () => number | Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Mistake) {
      console.error(error.message);
      return error.code;
    }
    // The system's own refusals: no right to write, no space left.
    const { code, path, syscall, message } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    console.error(path === undefined ? message : `${relative('.', path)} cannot be read or written: ${code}.`);
    return 1;
  }
}
