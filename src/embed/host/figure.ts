import { sandbox } from '../../lib/embed/snippet.ts';

/** What a frame of ours is, beside its title and address. */
const attributes = {
  width: '100%',
  height: '560',
  loading: 'lazy',
  referrerpolicy: 'no-referrer',
  sandbox,
  allow: 'clipboard-write',
  allowfullscreen: ''
};

/**
 * Defines `<vm-figure>`: `figure` is `timeline`, `map` or the id of a figure, `view` the query of its address, and
 * `title` its name; or `src` is the whole address. It puts a frame before what it holds, such as a sentence with a link.
 * @param embeds address under which the embeds lie; other addresses are not framed
 * @param keepSize is given each frame
 */
export function defineFigure(embeds: string, keepSize: (frame: HTMLIFrameElement) => void): void {
  // Another copy, from another address, may have been first.
  if (customElements.get('vm-figure')) return;
  customElements.define(
    'vm-figure',
    class extends HTMLElement {
      static observedAttributes = ['src', 'figure', 'view', 'title'];
      #frame: HTMLIFrameElement | undefined;

      connectedCallback(): void {
        this.attributeChangedCallback();
      }

      attributeChangedCallback(): void {
        const read = (name: string): string => this.getAttribute(name) ?? '';
        const name = read('figure');
        const path = /^(timeline|map)$/.test(name) ? name : `figure/${name}`;
        const src = read('src') || `${embeds}${path}/${read('view').replace(/^\??(?=.)/, '?')}`;
        if (!this.isConnected || !(read('src') || name) || !src.startsWith(embeds)) return;
        if (!this.#frame) {
          const frame = document.createElement('iframe');
          for (const [key, value] of Object.entries(attributes)) frame.setAttribute(key, value);
          frame.style.cssText = 'display:block;border:0;width:100%;max-width:100%;color-scheme:normal';
          keepSize(frame);
          this.#frame = frame;
        }
        this.style.display = 'block';
        this.#frame.title = this.title;
        if (this.#frame.src !== src) this.#frame.src = src;
        if (this.#frame.parentNode !== this) this.prepend(this.#frame);
      }
    }
  );
}
