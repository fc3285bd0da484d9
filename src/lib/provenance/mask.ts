/** A stretch of a text. */
interface Span {
  raw: string;
  start: number;
}

/** Tells whether a span touches one of those given; takes time in proportion to the text. */
export function createMask(length: number, spans: readonly Span[]): (span: Span) => boolean {
  const mask = new Uint8Array(length);
  for (const { raw, start } of spans) mask.fill(1, start, start + raw.length);
  return ({ raw, start }) => mask.subarray(start, start + raw.length).includes(1);
}
