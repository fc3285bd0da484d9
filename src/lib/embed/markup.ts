const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** One line of text as HTML, safe in an attribute with quotation marks too; signs that HTML can't hold go. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/[&<>"']/g, (sign) => named[sign]!);

/** Attributes in their order; true stands for one without a value. */
export type Attributes = Record<string, string | number | true>;

/** The start tag of an element. Names come from code, values from anywhere. */
export function openTag(name: string, attributes: Attributes = {}): string {
  const parts = Object.entries(attributes).map(([key, value]) =>
    value === true ? key : `${key}="${escapeHtml(String(value))}"`
  );
  return `<${[name, ...parts].join(' ')}>`;
}

/** An element with markup inside. */
export const writeElement = (name: string, attributes: Attributes, content: string): string =>
  `${openTag(name, attributes)}${content}</${name}>`;
