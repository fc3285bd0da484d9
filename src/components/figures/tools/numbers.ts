/** A map in a file has numbers for names, as on paper, and the names in a key: programs draw texts as wide as they like. */

/** What was done to a page for a moment. */
interface Numbered {
  /** Lines of the key; empty where the marks have their numbers already. */
  key: string[];
  end: () => void;
}

/** How much larger a symbol is that holds a number. */
const larger = 9 / 5.5;

const isDrawn = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

/** Names and numbers of the key that stands in the page for paper, by the id of the asset. */
function readKey(figure: Element): Map<string, { number: number; name: string }> {
  const links = [...figure.querySelectorAll<HTMLElement>('.map-key.map-paper [data-mark]')];
  return new Map(
    links.map((link, index) => [link.dataset['mark']!, { number: index + 1, name: link.textContent.trim() }])
  );
}

function createNumber(text: string): SVGElement {
  const label = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  label.setAttribute('class', 'map-number');
  label.setAttribute('y', '3.5');
  label.textContent = text;
  return label;
}

/**
 * Gives the marks of a map that can be seen numbers in the place of their names, and crowds a letter, until `end` is called.
 * Where nobody draws between the two, nobody sees it. Undefined where there is no key.
 */
export function numberMarks(figure: Element): Numbered | undefined {
  const key = readKey(figure);
  if (key.size === 0) return undefined;
  const undo: (() => void)[] = [];
  const hide = (element: SVGElement) => {
    const before = element.getAttribute('display');
    element.setAttribute('display', 'none');
    undo.push(() => (before === null ? element.removeAttribute('display') : element.setAttribute('display', before)));
  };
  const rows: [order: number, line: string][] = [];
  const marks = [...figure.querySelectorAll<SVGElement>('.map-stage a.map-mark[data-mark]')].filter(isDrawn);
  for (const mark of marks) {
    const entry = key.get(mark.dataset['mark']!);
    const symbol = mark.querySelector<SVGElement>('.map-symbol');
    if (!entry || !symbol) continue;
    rows.push([entry.number, `${entry.number} ${entry.name}`]);
    if (mark.hasAttribute('data-number')) continue;
    mark.querySelectorAll<SVGElement>('.map-label').forEach(hide);
    const label = createNumber(String(entry.number));
    symbol.parentElement!.append(label);
    symbol.setAttribute('transform', `scale(${larger})`);
    undo.push(() => {
      label.remove();
      symbol.removeAttribute('transform');
    });
  }
  // How many places a frame stands for would read as a number of the key.
  figure.querySelectorAll<SVGElement>('.map-crowd-name').forEach(hide);
  const crowds = [...figure.querySelectorAll<SVGElement>('.map-stage .map-gather[data-crowd]')].filter(isDrawn);
  for (const [index, crowd] of crowds.entries()) {
    const names = crowd.dataset['crowd']!.split(' ').map((id) => key.get(id)?.name);
    const text = crowd.querySelector('text');
    const count = text?.textContent ?? '';
    if (!text) continue;
    const letter = String.fromCharCode(65 + (index % 26));
    rows.push([1000 + index, `${letter} ${names.every(Boolean) ? names.join(', ') : `${count} assets`}`]);
    text.textContent = letter;
    undo.push(() => (text.textContent = count));
  }
  // The finer ground has names of its own, which a drawing without it must have too.
  const canvas = figure.querySelectorAll('.map-canvas.on');
  canvas.forEach((one) => {
    one.classList.remove('on');
    undo.push(() => one.classList.add('on'));
  });
  const lines = [...new Map(rows.sort(([a], [b]) => a - b)).values()];
  return { key: lines, end: () => undo.forEach((act) => act()) };
}
