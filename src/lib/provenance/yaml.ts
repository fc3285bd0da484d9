/**
 * Writes values as YAML in the form that the formatter of this repository leaves alone: single quotation marks, and
 * lists and records on one line where they fit.
 */
const plainWord = /^[\p{L}][\p{L}\p{N} ./%()&’–-]*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|~)$/iu;

/** One scalar. Text that could be read as anything else, or as YAML's own signs, is quoted. */
export function formatScalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u.test(value)) return JSON.stringify(value);
  if (plainWord.test(value) && !reserved.test(value) && !/\s$|\s#/u.test(value)) return value;
  return value.includes("'") && !/["\\]/u.test(value) ? `"${value}"` : `'${value.replaceAll("'", "''")}'`;
}

const width = 120;

/** A record on one line where it fits, else one field a line. @param indent columns before it */
export function formatRecord(record: Record<string, string | number | boolean>, indent: number): string {
  const fields = Object.entries(record).map(([key, value]) => `${key}: ${formatScalar(value)}`);
  const line = `{ ${fields.join(', ')} }`;
  return indent + line.length <= width ? line : fields.join(`\n${' '.repeat(indent)}`);
}

/** A list of short values behind `key:`, on one line where it fits. */
export function formatList(key: string, values: readonly (string | number)[], indent: number): string {
  const start = `${' '.repeat(indent)}${key}:`;
  const line = `${start} [${values.map(formatScalar).join(', ')}]`;
  if (line.length <= width) return line;
  return [start, ...values.map((value) => `${' '.repeat(indent + 2)}- ${formatScalar(value)}`)].join('\n');
}
