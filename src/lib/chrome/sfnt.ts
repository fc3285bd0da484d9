/** Vertical metrics of a font and its mean advance for a sample of text, all in em. */
export interface FontMetrics {
  ascent: number;
  descent: number;
  lineGap: number;
  advance: number;
}

type Tables = Map<string, DataView>;

/** The table directory of an SFNT file: tag to the bytes of the table. */
function parseTables(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables: Tables = new Map();
  for (let record = 12; record < 12 + file.getUint16(4) * 16; record += 16) {
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(record + 8), file.getUint32(record + 12))
    );
  }
  return tables;
}

function selectTable(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`The font has no table "${tag}".`);
  return table;
}

/** Glyph of a character by a format 4 character map, the one every font for text has; 0 is the missing glyph. */
function selectGlyph(map: DataView, code: number): number {
  const doubled = map.getUint16(6);
  for (let segment = 0; segment < doubled; segment += 2) {
    if (code > map.getUint16(14 + segment)) continue;
    const start = map.getUint16(16 + doubled + segment);
    if (code < start) return 0;
    const delta = map.getUint16(16 + 2 * doubled + segment);
    const place = 16 + 3 * doubled + segment;
    const offset = map.getUint16(place);
    if (offset === 0) return (code + delta) & 0xffff;
    const glyph = map.getUint16(place + offset + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

function selectMap(cmap: DataView): DataView {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const offset = cmap.getUint32(4 + index * 8 + 4);
    if (cmap.getUint16(offset) === 4) return new DataView(cmap.buffer, cmap.byteOffset + offset);
  }
  throw new Error('The font has no character map of format 4.');
}

/**
 * Reads what a fallback face must copy.
 *
 * @param bytes a static font, TrueType or OpenType (not WOFF)
 * @param sample text whose mean advance is wanted, kerning left aside; characters that the font lacks do not count
 * @returns metrics in em, descent positive
 * @throws when a table is missing
 */
export function parseMetrics(bytes: Uint8Array, sample: string): FontMetrics {
  const tables = parseTables(bytes);
  const unitsPerEm = selectTable(tables, 'head').getUint16(18);
  const hhea = selectTable(tables, 'hhea');
  const hmtx = selectTable(tables, 'hmtx');
  const map = selectMap(selectTable(tables, 'cmap'));
  const longMetrics = hhea.getUint16(34);
  const advances = [...sample]
    .map((character) => selectGlyph(map, character.codePointAt(0) ?? 0))
    .filter((glyph) => glyph !== 0)
    .map((glyph) => hmtx.getUint16(Math.min(glyph, longMetrics - 1) * 4));
  return {
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
    lineGap: hhea.getInt16(8) / unitsPerEm,
    advance: advances.reduce((sum, advance) => sum + advance, 0) / advances.length / unitsPerEm
  };
}

/**
 * Gives the glyphs of some characters one advance, that of the widest, and centres each: figures for columns of numbers,
 * for a font that has none.
 *
 * @param bytes a static TrueType font
 * @param characters those to set to one width
 * @returns a changed copy; table checksums are those of the original
 * @throws when a table is missing
 */
export function toTabular(bytes: Uint8Array, characters: string): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const tables = parseTables(copy);
  const head = selectTable(tables, 'head');
  const hmtx = selectTable(tables, 'hmtx');
  const map = selectMap(selectTable(tables, 'cmap'));
  const longMetrics = selectTable(tables, 'hhea').getUint16(34);
  const glyphs = [...characters].map((character) => selectGlyph(map, character.codePointAt(0) ?? 0));
  const toAdvancePlace = (glyph: number) => Math.min(glyph, longMetrics - 1) * 4;
  const toBearingPlace = (glyph: number) => (glyph < longMetrics ? glyph * 4 + 2 : longMetrics * 2 + glyph * 2);
  const advances = glyphs.map((glyph) => hmtx.getUint16(toAdvancePlace(glyph)));
  const widest = Math.max(...advances);
  glyphs.forEach((glyph, index) => {
    const place = toBearingPlace(glyph);
    hmtx.setInt16(place, hmtx.getInt16(place) + Math.round((widest - (advances[index] ?? widest)) / 2));
  });
  for (const glyph of glyphs) hmtx.setUint16(toAdvancePlace(glyph), widest);
  // Bearings no longer follow from outlines: bit 1 of the flags would say that they do.
  head.setUint16(16, head.getUint16(16) & ~2);
  return copy;
}
