import { askWidget } from './view.ts';

/** A part of a figure's picture as it stands on the page, in painting order. */
export interface Layer {
  source: SVGSVGElement | HTMLCanvasElement;
  /** Pixels of the window; what clips it, if something does. */
  box: DOMRect;
  clip: DOMRect | null;
  /** Its transformation, and the point of it that stays; a drawing for right-to-left is mirrored so. */
  turn: { matrix: string; x: number; y: number } | null;
}

export interface Picture {
  layers: Layer[];
  /** The room that all of it takes, in pixels of the window. */
  box: { x: number; y: number; width: number; height: number };
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
};

/** The box of a label without its halo, which some browsers count. */
function toInner(label: SVGElement): DOMRect {
  const { x, y, width, height } = label.getBoundingClientRect();
  return new DOMRect(x + halo, y + halo, width - 2 * halo, height - 2 * halo);
}

/** Labels may stand outside the SVG that they belong to, but not farther than this. */
const reach = 40;
const halo = 3;

function resolveClip(element: Element, drawing: Element): DOMRect | null {
  for (let one = element.parentElement; one && one !== drawing; one = one.parentElement)
    if (getComputedStyle(one).overflowX !== 'visible') return one.getBoundingClientRect();
  return null;
}

function toLayer(source: Layer['source'], drawing: Element): Layer {
  const { transform, transformOrigin } = getComputedStyle(source);
  const origin = transformOrigin.split(' ').map(parseFloat);
  const turn = transform === 'none' ? null : { matrix: transform, x: origin[0] ?? 0, y: origin[1] ?? 0 };
  return { source, box: source.getBoundingClientRect(), clip: resolveClip(source, drawing), turn };
}

/** Where a layer of a map lies over the others: it, or what it stands in, says so. */
function toDepth(element: Element): number {
  for (let one: Element | null = element; one && !one.matches('.map-panel'); one = one.parentElement) {
    const depth = Number(getComputedStyle(one).zIndex);
    if (!Number.isNaN(depth) && depth !== 0) return depth;
  }
  return 0;
}

/** The layers of a map that can be seen; its ground may be a canvas, which the widget draws anew: each frame is forgotten. */
function selectMapSources(figure: Element, isVector: boolean): Layer['source'][] {
  const drawn: Layer['source'][] = [...figure.querySelectorAll<SVGSVGElement>('svg.map-layer')].filter(
    (one) => !one.parentElement?.closest('svg') && isSeen(one)
  );
  const ground = isVector ? undefined : askWidget<HTMLCanvasElement>(figure, 'ground');
  if (ground) drawn.push(ground);
  return drawn.sort((a, b) => toDepth(a) - toDepth(b));
}

/** The drawings of a figure that can be seen: the one that the widget names, or those that stand in the page. */
function selectSources(figure: Element, isVector: boolean): Layer['source'][] {
  if (figure.querySelector('[data-widget="map"]')) return selectMapSources(figure, isVector);
  const asked = askWidget<SVGSVGElement>(figure, 'picture');
  if (asked) return [asked, ...figure.querySelectorAll<SVGSVGElement>('svg.overlay')];
  return [...figure.querySelectorAll<SVGSVGElement>('svg.drawing, svg.map-layer')].filter(
    (one) => !one.parentElement?.closest('svg') && isSeen(one)
  );
}

/**
 * @param isVector true leaves out what is not drawn with lines
 * @throws Error in words for the reader where no picture can be seen
 */
export function selectPicture(figure: Element, isVector = false): Picture {
  const drawing = figure.querySelector('.figure-drawing')!;
  const layers = selectSources(figure, isVector)
    .filter(isSeen)
    .map((one) => toLayer(one, drawing));
  if (layers.length === 0)
    throw new Error('There is no picture in this reading: choose the picture first.', { cause: 'reader' });
  const outer = drawing.getBoundingClientRect();
  const boxes = layers.flatMap(({ source, box, clip }) => {
    const labels =
      clip || source instanceof HTMLCanvasElement ? [] : [...source.querySelectorAll('text')].filter(isSeen);
    return [clip ?? box, ...labels.map(toInner)];
  });
  const left = Math.max(Math.min(...boxes.map((box) => box.left)), outer.left - reach);
  const right = Math.min(Math.max(...boxes.map((box) => box.right)), outer.right + reach);
  const top = Math.max(Math.min(...boxes.map((box) => box.top)), outer.top - reach);
  const bottom = Math.min(Math.max(...boxes.map((box) => box.bottom)), outer.bottom + reach);
  return { layers, box: { x: left, y: top, width: right - left, height: bottom - top } };
}
