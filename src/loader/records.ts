import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import { resolveFields, resolveHint } from './hint.ts';
import type { Problem } from '../lib/story/problem.ts';

/** Records of one file, with the line on which each starts, keyed by id. */
export interface Records<T> {
  records: T[];
  lines: Map<string, number>;
  problems: Problem[];
}

interface Source {
  document: Document.Parsed;
  counter: LineCounter;
  /** Lines before the YAML in its file: the fence of frontmatter. */
  offset: number;
}

const formatPath = (path: PropertyKey[]): string => path.map(String).join(' › ') || 'the record';
const formatFound = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value)?.slice(0, 120);

const resolveLine = ({ document, counter, offset }: Source, path: PropertyKey[]): number | undefined => {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + offset;
  }
  return undefined;
};

const resolveValue = (data: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data);

function toProblem(issue: z.core.$ZodIssue, schema: z.ZodType, raw: unknown): Omit<Problem, 'file' | 'line'> {
  const unknownKey = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const hint = resolveHint(schema, issue.path);
  const value = resolveValue(raw, issue.path);
  const found = formatFound(value);
  if (unknownKey) {
    const fields = resolveFields(schema, issue.path);
    const [example] = fields;
    return {
      field: formatPath([...issue.path, unknownKey]),
      expected: `one of the fields ${fields.join(', ')}`,
      ...(example === undefined ? {} : { example })
    };
  }
  const own = issue.code === 'custom' && issue.message !== 'Invalid input' ? issue.message : undefined;
  const missing = value === undefined ? 'the field, which is missing' : issue.message;
  return {
    field: formatPath(issue.path),
    ...(found === undefined ? {} : { found }),
    expected: [own, hint.expected ?? (own ? undefined : missing), hint.description].filter(Boolean).join('; '),
    ...(hint.example === undefined ? {} : { example: hint.example })
  };
}

/**
 * Checks YAML text against the schema of one record.
 * @param file path for messages
 * @param list true when the text is a list of records, false when it is one record
 * @param offset lines that stand before the text in its file
 */
export function parseRecords<T>(
  text: string,
  schema: z.ZodType<T>,
  { file, list = true, offset = 0 }: { file: string; list?: boolean; offset?: number }
): Records<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const result: Records<T> = { records: [], lines: new Map(), problems: [] };
  const source = { document, counter, offset };
  for (const error of document.errors) {
    const line = (error.linePos?.[0].line ?? 1) + offset;
    result.problems.push({ file, line, field: 'the file', expected: `valid YAML: ${error.message.split('\n')[0]}` });
  }
  if (result.problems.length > 0) return result;
  const data: unknown = document.toJS();
  if (list && !Array.isArray(data)) {
    result.problems.push({ file, line: 1, field: 'the file', expected: 'a list of records', example: '- id: …' });
    return result;
  }
  const entries = list ? (data as unknown[]) : [data];
  entries.forEach((raw, index) => {
    const path = list ? [index] : [];
    const id = (raw as { id?: unknown } | null)?.id;
    const checked = schema.safeParse(raw);
    const line = resolveLine(source, path);
    if (typeof id === 'string' && line !== undefined) result.lines.set(id, line);
    if (checked.success) return void result.records.push(checked.data);
    for (const issue of checked.error.issues) {
      const problem = toProblem(issue, schema, raw);
      const at = resolveLine(source, [...path, ...issue.path]);
      const name = typeof id === 'string' ? `${id} › ` : list ? `record ${index + 1} › ` : '';
      result.problems.push({
        file,
        ...(at === undefined ? {} : { line: at }),
        ...problem,
        field: name + problem.field
      });
    }
  });
  return result;
}

/** Reads and checks one YAML file. A missing file is a problem, not an exception. */
export function readRecords<T>(
  path: string,
  schema: z.ZodType<T>,
  options: { file: string; list?: boolean }
): Records<T> {
  try {
    return parseRecords(readFileSync(path, 'utf8'), schema, options);
  } catch (error) {
    const expected = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'a file of this name' : String(error);
    return { records: [], lines: new Map(), problems: [{ file: options.file, field: 'the file', expected }] };
  }
}
