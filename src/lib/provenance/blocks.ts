/** A stretch of a document, whatever its format was. Line breaks inside the text are kept, for the lines of sentences. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'caption';
  text: string;
  /** Line of the file on which it starts, from 1. */
  line: number;
  /** Rank of a marked heading; a bare one has none. */
  level?: number;
}

const cjk = /[\u3400-\u9fff\uf900-\ufaff]/gu;
const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
const closing = /["'”’»」』)\]）】\s]+$/u;

const isSentenceLike = (text: string): boolean => /[.!?…。！？]$/u.test(text.replace(closing, ''));

/** Bylines, datelines, addresses and list items stand alone and short, and are no headings. */
const isOther = (text: string): boolean =>
  /^(?:by|por|par|de|von|作者|来源)\s*[:：]?\s+\p{Lu}|^https?:|^\W*\d{1,4}(?:[\s./-]+\p{L}*[\s./-]*\d{1,4})*\W*$|^\d{1,2}(?:\s+\p{L}+\.?){1,2}\s+\d{4}$|^\p{Lu}\p{Ll}+\.?\s+\d{1,2},?\s+\d{4}$|@\w+\./iu.test(
    text
  ) || /^[-*+•·|>]/u.test(text);

const isTitleCase = (text: string): boolean => {
  const long = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length >= 0.6;
};

/** True for a line that could be a heading without a mark: short, no end of a sentence, begins like one. */
export function isBareHeading(text: string): boolean {
  const line = text.trim();
  if (!line || line.includes('\n') || line.length > 140 || isOther(line)) return false;
  const characters = line.match(cjk)?.length ?? 0;
  if (characters > 36 || countWords(line) > 16) return false;
  if (!/^["'“‘«「『(（¿¡]*[\p{Lu}\p{N}\p{Lo}]/u.test(line)) return false;
  const bare = line.replace(closing, '');
  if (/[.,;:…。，；：、]$/u.test(bare) || /[,;:，；：]$/u.test(line)) return false;
  // A question may be a short paragraph; written like a title, or opened like a Spanish one, it is a heading.
  return !/[?!？！]$/u.test(bare) || isTitleCase(line) || characters > 0 || line.startsWith('¿');
}

const isProse = ({ kind, text }: Block): boolean =>
  kind === 'paragraph' && (isSentenceLike(text) || countWords(text) > 16 || (text.match(cjk)?.length ?? 0) > 36);

/** Turns short lines above prose into headings; the first line of a document may stand above another heading. */
export const placeHeadings = (blocks: Block[]): Block[] =>
  blocks.map((block, index) => {
    if (block.kind !== 'paragraph' || !isBareHeading(block.text)) return block;
    const [next, second] = blocks.slice(index + 1, index + 8).filter(({ kind }) => kind !== 'caption');
    const isAbove = next?.kind === 'heading' || (next && isBareHeading(next.text) && second && isProse(second));
    const isTitle = index === 0 && isAbove;
    return next && (isTitle || isProse(next)) ? { ...block, kind: 'heading' } : block;
  });

interface Line {
  text: string;
  n: number;
}

/** True where a group of lines is one paragraph that was broken by width, and not one paragraph a line. */
function isWrapped(lines: Line[]): boolean {
  const inner = lines.slice(0, -1).map(({ text }) => text.trim());
  const widest = inner.reduce((most, { length }) => Math.max(most, length), 0);
  // Shorter lines are verses or lists, longer ones whole paragraphs.
  if (widest < 24 || widest > 132) return false;
  const open = inner.filter((text) => !isSentenceLike(text)).length;
  return open * 2 >= inner.length;
}

const image = /^!\[(.*)\]\(\S*(?:\s+"[^"]*")?\)$/u;
const captionLabel = /^(?:figure|fig\.|photo|image|picture|caption|figura|foto|imagen|图)\s*\d*\s*[:：]/iu;
const marked = /^(#{1,6})\s+(.+?)\s*#*$/u;
const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/u;

/** Lines that are of a kind of their own, whatever stands around them. */
function toSpecial({ text, n }: Line): Block | undefined {
  const line = text.trim();
  const heading = marked.exec(line);
  if (heading) return { kind: 'heading', text: heading[2]!, line: n, level: heading[1]!.length };
  const picture = image.exec(line);
  if (picture) return { kind: 'caption', text: picture[1]!, line: n };
  return captionLabel.test(line) ? { kind: 'caption', text: line, line: n } : undefined;
}

function toGroupBlocks(lines: Line[]): Block[] {
  const wrapped = isWrapped(lines);
  const widest = lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0);
  const blocks: Block[] = [];
  let open = false;
  lines.forEach((line, index) => {
    const { text, n } = line;
    const next = lines[index + 1]?.text.trim() ?? '';
    if (/^(?:=+|-+|(?:[-*_]\s*){3,})$/u.test(text.trim())) return void (open = false);
    const special = toSpecial(line);
    if (special || /^(?:={3,}|-{3,})$/u.test(next)) {
      blocks.push(special ?? { kind: 'heading', text: text.trim(), line: n, level: next.startsWith('=') ? 1 : 2 });
      return void (open = false);
    }
    const isTop = index === 0 && text.trim().length < widest * 0.6 && isBareHeading(text) && /^\p{Lu}/u.test(next);
    const last = blocks.at(-1);
    if (wrapped && open && last && !item.test(text)) last.text += `\n${text}`;
    else blocks.push({ kind: 'paragraph', text: isBareHeading(text) ? text : text.replace(item, ''), line: n });
    open = !isTop;
  });
  return blocks;
}

/**
 * Reads plain text: paragraphs are parted by empty lines, or stand one a line; a picture in Markdown's form gives its
 * caption. Takes time in proportion to the text.
 */
export function parsePlain(source: string): Block[] {
  const groups: Line[][] = [[]];
  source.split('\n').forEach((text, index) => {
    if (text.trim()) groups.at(-1)!.push({ text, n: index + 1 });
    else if (groups.at(-1)!.length > 0) groups.push([]);
  });
  return placeHeadings(groups.filter(({ length }) => length > 0).flatMap(toGroupBlocks)).filter(({ text }) =>
    /[\p{L}\p{N}]/u.test(text)
  );
}
