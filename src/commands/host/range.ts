/** Bytes of a file, both ends included. */
interface ByteRange {
  start: number;
  end: number;
}

/**
 * Parses a `Range` header of one range. A header that is malformed or asks for several ranges counts as absent, as
 * RFC 9110 allows.
 * @param size length of the file in bytes
 * @returns the range cut to the file, `null` when there is none to obey, `'unsatisfiable'` when it lies past the end
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !to) return null;
  if (!from) {
    const length = Math.min(Number(to), size);
    return length > 0 ? { start: size - length, end: size - 1 } : 'unsatisfiable';
  }
  const start = Number(from);
  const end = to ? Math.min(Number(to), size - 1) : size - 1;
  if (to && Number(to) < start) return null;
  return start < size ? { start, end } : 'unsatisfiable';
}
