import type { Host } from '~/lib/embed/hosts.ts';

/** What has been put into a column as a host would. */
export interface Mounted {
  frame: HTMLIFrameElement | null;
  /** The words before the frame that stand in for it until it has told its height. */
  quote: HTMLElement | null;
  /** The markup that the host serves. */
  markup: string;
}

// Resolved against this page, so that a build for another address can be tried here.
const toLocal = (address: string): string => {
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
};

/** The policy of this page would refuse styles even in a document that is only read. */
const hideStyles = (markup: string): string => markup.replaceAll(' style="', ' data-style="');
const showStyles = (markup: string): string => markup.replaceAll(' data-style="', ' style="');
const toName = (name: string): string => (name === 'data-style' ? 'style' : name);

/** Takes out what a host doesn't keep; the words within an unknown element stay. */
function sanitise(parent: ParentNode & Node, { keeps, adds }: Host): void {
  for (const element of [...parent.children]) {
    const names = keeps?.[element.localName];
    if (element.localName === 'script') element.remove();
    else if (keeps && !names) element.replaceWith(...element.childNodes);
    else if (names)
      for (const { name } of [...element.attributes]) if (!names.includes(toName(name))) element.removeAttribute(name);
    if (element.localName === 'iframe')
      for (const [name, value] of Object.entries(adds)) element.setAttribute(name, value);
    sanitise(element, { keeps, adds } as Host);
  }
}

/** AMP's runtime makes a frame of its element. */
function upgrade(element: Element): Element {
  const frame = element.ownerDocument.createElement('iframe');
  for (const name of ['src', 'title', 'height', 'sandbox', 'frameborder'])
    frame.setAttribute(name, element.getAttribute(name) ?? '');
  frame.setAttribute('width', '100%');
  return frame;
}

/** A copy that lives on this page: its policy takes styles from scripts only. */
function copyNode(node: Node, isStrict: boolean): Node | null {
  if (node instanceof Text) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const source = node as Element;
  const element = document.createElement(source.localName);
  for (const { name, value } of source.attributes) {
    if (name === 'data-style') {
      if (!isStrict) element.style.cssText = value;
    } else if (name === 'src') element.setAttribute(name, toLocal(value));
    else element.setAttribute(name, value);
  }
  element.append(...[...source.childNodes].flatMap((child) => copyNode(child, isStrict) ?? []));
  return element;
}

/**
 * Puts a snippet into a column as a host would.
 * @param secret what WordPress adds to the frame's address, to know its messages by
 */
export function mount(column: HTMLElement, snippet: string, host: Host, secret: string): Mounted {
  const { body } = new DOMParser().parseFromString(hideStyles(snippet), 'text/html');
  sanitise(body, host);
  const source = body.querySelector('iframe');
  if (host.id === 'wordpress') source?.setAttribute('src', `${source.getAttribute('src')}#?secret=${secret}`);
  const markup = showStyles(body.innerHTML.trim());
  for (const element of body.querySelectorAll('amp-iframe')) element.replaceWith(upgrade(element));
  column.replaceChildren(...[...body.childNodes].flatMap((node) => copyNode(node, host.isStrict) ?? []));
  const frame = column.querySelector('iframe');
  return { frame, quote: frame && column.querySelector('blockquote'), markup };
}
