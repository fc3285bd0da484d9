import { parseColour } from '~/lib/figures/colour.ts';
import type { SheetContent } from '~/lib/figures/sheet.ts';
import { resolveAddress } from './view.ts';

/** What stands around the drawing on the page, and goes into its picture. */
export interface Surroundings extends Omit<SheetContent, 'drawing'> {
  description: string;
  /** Signs of the legend in its order; null for words alone. */
  signs: (SVGSVGElement | null)[];
  paper: string | null;
  ink: string;
  muted: string;
  isRtl: boolean;
}

const toText = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Text without the numbers of its notes, and without counts. */
function toPlain(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.mark, .map-count').forEach((number) => number.remove());
  return toText(copy);
}

const isSeen = (element: Element): boolean => element.checkVisibility();

/** The legend of a map; where a reader chose classes, these alone. */
function selectClasses(figure: Element): Element[] {
  const entries = [...figure.querySelectorAll('.map-filter > .map-chips > li, .map-signs > li')];
  const isChosen = (entry: Element) => entry.querySelector('[aria-pressed="true"]') !== null;
  return entries.some(isChosen)
    ? entries.filter((entry) => isChosen(entry) || !entry.querySelector('button'))
    : entries;
}

const toColour = (element: Element): string => parseColour(getComputedStyle(element).color).colour;

/** The ground that is seen behind the figure: that of the nearest element which has one. */
function resolvePaper(element: Element | null): string | null {
  for (let one = element; one; one = one.parentElement) {
    const { colour, opacity } = parseColour(getComputedStyle(one).backgroundColor);
    if (opacity > 0) return colour;
  }
  return null;
}

/** Where the clock stands, and what it dims; nothing where all dates are shown. */
function formatClock(figure: Element): string {
  const slider = figure.querySelector<HTMLInputElement>('.clock.on input');
  if (!slider) return toText(figure.querySelector('.map-clock.on .map-clock-note'));
  const note = document.getElementById(slider.getAttribute('aria-describedby') ?? '');
  const said = [...(note?.children ?? [])].filter((part) => !part.hasAttribute('hidden')).map(toText);
  return `${toText(slider.labels?.[0])}: ${slider.getAttribute('aria-valuetext')}. ${said.join(' ')}`.trim();
}

export function readSurroundings(figure: Element): Surroundings {
  const select = (selector: string) => [...figure.querySelectorAll(selector)];
  const entries = [...select('.figure-drawing .key > *'), ...selectClasses(figure)].filter(isSeen);
  const signs = entries.map((entry) => entry.querySelector('svg'));
  const filter = select('.map-result > span').map((line) => ({ width: 0, height: 0, text: toText(line) }));
  const foot = figure.querySelector('.figure-foot')!;
  const credit = figure.querySelector('.map-credit');
  return {
    title: toPlain(figure.querySelector('.figure-title')),
    description: toText(figure.querySelector('[id$="-alt"]')),
    legend: entries
      .map((entry, index) => ({
        width: Number(signs[index]?.getAttribute('width') ?? 0),
        height: Number(signs[index]?.getAttribute('height') ?? 0),
        text: toPlain(entry)
      }))
      .concat(filter),
    signs,
    key: select('.map-key > li').filter(isSeen).map(toText),
    foot: [formatClock(figure), toText(foot), toText(credit), resolveAddress(figure)].filter(Boolean),
    paper: resolvePaper(figure),
    ink: toColour(figure.querySelector('.figure-title')!),
    muted: toColour(foot),
    isRtl: getComputedStyle(figure).direction === 'rtl'
  };
}
