import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { documentSchema } from '../../schemas/document.ts';
import { Mistake } from './mistake.ts';

/** What an author asks of `ingest` or `verify`. */
export interface Options {
  file: string;
  id: string;
  given: Record<string, string>;
}

/**
 * Reads the words behind the name of a command: one file, `--id`, and the options that it knows.
 * @throws Mistake with the usage, code 2
 */
export function parseOptions(args: string[], usage: string, known: readonly string[]): Options {
  const fail = (why: string): never => {
    throw new Mistake(`${why}\n\n${usage}`, 2);
  };
  const read = () => {
    try {
      const options = Object.fromEntries(['id', ...known].map((name) => [name, { type: 'string' as const }]));
      return parseArgs({ args, options, allowPositionals: true });
    } catch (error) {
      return fail((error as Error).message);
    }
  };
  const { values, positionals } = read();
  const given = Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  const [file] = positionals;
  if (file === undefined || positionals.length !== 1) return fail(file ? 'Give one FILE.' : 'FILE is missing.');
  if (given['id'] === undefined) return fail('--id is missing.');
  const { shape } = documentSchema;
  for (const [name, value] of Object.entries(given)) {
    const schema = name in shape ? (shape as Record<string, z.ZodType>)[name]! : undefined;
    if (!schema || schema.safeParse(value).success) continue;
    const { expected, example } = (schema.meta() ?? {}) as { expected?: string; example?: string };
    fail(`--${name} is “${value}”; expected ${expected}, such as ${example}.`);
  }
  return { file, id: given['id'], given };
}
