import { readFileSync, statSync } from 'node:fs';

const megabyte = 1_000_000;
/** A text that people write or read has no more; larger files are something else. */
const largestText = 10 * megabyte;

/** Why a file is no text, as the end of a sentence about it, and what to do. */
interface Unreadable {
  why: string;
  line?: number;
}

const binaries: [string, RegExp][] = [
  ['a PDF file', /^%PDF/u],
  ['a ZIP archive (perhaps a Word or OpenDocument file)', /^PK[\x03\x05]/u],
  ['a PNG image', /^\x89PNG/u],
  ['a GIF image', /^GIF8/u],
  ['a JPEG image', /^\xff\xd8\xff/u],
  ['a compressed file', /^(?:\x1f\x8b|BZh|\xfd7zXZ)/u],
  ['a Word file', /^\xd0\xcf\x11\xe0/u],
  ['RTF', /^\{\\rtf/u]
];

const countLines = (text: string): number => text.split(/\r\n|\r|\n/u).length;

function resolveKind(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 64);
  const named = binaries.find(([, signature]) => signature.test(head))?.[0];
  if (named) return `is ${named}, not text. Save its text as UTF-8.`;
  if (/^(?:\xff\xfe|\xfe\xff|\x00\x00\xfe\xff)/u.test(head)) return 'is UTF-16 or UTF-32. Save it as UTF-8.';
  if (/^(?:(?:\x00[\x20-\x7e]){4}|(?:[\x20-\x7e]\x00){4})/u.test(head)) return 'is UTF-16. Save it as UTF-8.';
  if (bytes.includes(0)) return 'is binary: it holds zero bytes.';
  const signs = bytes.subarray(0, megabyte).filter((byte) => byte < 32 && ![9, 10, 12, 13, 27].includes(byte));
  return signs.length > 8 ? 'is binary: it holds control characters.' : undefined;
}

/** Letters of UTF-8 that a program read as Windows-1252 and saved. */
const broken = /â€[™œ˜“”\u009d]|Ã[©¨¡³±¶¼§]/gu;

/** Decodes UTF-8, or says why bytes are not. A byte order mark is left out. */
function decodeText(bytes: Buffer): string | Unreadable {
  const why = resolveKind(bytes);
  if (why) return { why };
  const text = bytes.toString('utf8').replace(/^\ufeff/u, '');
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    const isValid = text.length > 0 && Buffer.from(text).equals(bytes.subarray(bytes.length - Buffer.byteLength(text)));
    return {
      why: isValid
        ? 'holds the sign of lost characters here. Get the text again, as UTF-8.'
        : 'is not UTF-8 in this line. Save the file as UTF-8.',
      line: countLines(text.slice(0, lost))
    };
  }
  const misread = [...text.matchAll(broken)];
  if (misread.length > 1)
    return {
      why: `holds “${misread[0]![0]}”: UTF-8 was read as another encoding. Get the text again, as UTF-8.`,
      line: countLines(text.slice(0, misread[0]!.index))
    };
  return text;
}

/** Reads a text file, or says why it cannot be read as text. */
export function readText(path: string): string | Unreadable {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return { why: 'does not exist.' };
  if (!stat.isFile()) return { why: 'is not a file.' };
  if (stat.size > largestText)
    return {
      why: `has ${Math.round(stat.size / megabyte)} MB; a text may have ${largestText / megabyte} MB. Give the text alone, or part it.`
    };
  const text = decodeText(readFileSync(path));
  return typeof text === 'string' && !text.trim() ? { why: 'is empty.' } : text;
}
