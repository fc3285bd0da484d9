import { truncateSync } from 'node:fs';

/** Files that are no text, whoever reads them: what they are, how to write one, and what is said of it. */
export const listBadFiles = (
  write: (content: string | Uint8Array) => string
): [name: string, create: () => string, message: RegExp][] => [
  ['an empty file', () => write(''), /is empty/],
  ['a binary file', () => write(Uint8Array.from({ length: 3000 }, (_, i) => i % 7)), /binary/],
  [
    '50 MB',
    () => {
      const path = write('Text. ');
      truncateSync(path, 50_000_000);
      return path;
    },
    /has 50 MB/
  ],
  ['UTF-16', () => write(Buffer.from('\ufeffSome text.', 'utf16le')), /UTF-16/]
];
