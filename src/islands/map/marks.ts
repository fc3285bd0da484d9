import { toBox } from '~/lib/map/camera.ts';
import { formatCount, formatCrowd, placeParts } from '~/lib/map/crowd-sign.ts';
import { drawHatch, drawWave } from '~/lib/map/forms.ts';
import { worldSize, type View } from '~/lib/map/mercator.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import { crowdSide, type Scene, type SceneCrowd, type SceneMark } from '~/lib/map/scene.ts';
import { symbolRadius } from '~/lib/map/signs.ts';
import { areaRadius, targetSize } from '~/lib/map/sizes.ts';
import type { MapState } from './map-state.svelte.ts';
import { createSvg, paintMark } from './paint.ts';

/** An element with its place on web Mercator's square. */
interface Placed {
  element: SVGElement;
  x: number;
  y: number;
  /** What it was drawn as. */
  key: string;
  /** None for a crowd. */
  asset: MapAsset | undefined;
}

const half = targetSize / 2;
/** Draws marks and crowds, and keeps those that stay from one scene to the next. */
export class Marks {
  readonly group = createSvg('g');
  readonly #map: MapState;
  readonly #page: string;
  readonly #onopen: (crowd: SceneCrowd) => void;
  #drawn = new Map<string, Placed>();

  constructor(map: MapState, page: string, onopen: (crowd: SceneCrowd) => void) {
    this.#map = map;
    this.#page = page;
    this.#onopen = onopen;
  }

  has = (id: string): boolean => this.#drawn.has(id);

  clear(): void {
    this.#drawn.clear();
    this.group.replaceChildren();
  }

  show({ marks, crowds }: Scene): void {
    const before = this.#drawn;
    this.#drawn = new Map();
    for (const crowd of crowds) {
      const key = `${crowd.count} ${crowd.first.join(' ')} ${crowd.makeup.join(' ')}`;
      this.#keep(before, `crowd ${key}`, key, crowd, undefined, () => this.#createCrowd(crowd));
    }
    for (const mark of marks) {
      const asset = this.#map.assets[mark.index]!;
      const key = JSON.stringify([mark.symbol, mark.text, mark.anchor]);
      this.#keep(before, asset.id, key, mark, asset, (known) => this.#createMark(mark, asset, known));
    }
    const now = [...this.#drawn.values()].map(({ element }) => element);
    // Elements that stay are not taken out and put back: the focus would go.
    const stays = new Set(now);
    for (const element of [...this.group.children]) if (!stays.has(element as SVGElement)) element.remove();
    for (const element of now) if (!element.isConnected) this.group.append(element);
    this.paint();
  }

  #keep(
    before: ReadonlyMap<string, Placed>,
    name: string,
    key: string,
    { x, y }: { x: number; y: number },
    asset: MapAsset | undefined,
    create: (known?: SVGElement) => SVGElement
  ): void {
    const known = before.get(name);
    const element = known?.key === key ? known.element : create(known?.element);
    this.#drawn.set(name, { element, key, x, y, asset });
  }

  /** Tells the marks their state anew. */
  paint(): void {
    for (const { element, asset } of this.#drawn.values()) {
      if (asset) paintMark(element, asset, this.#map, true);
    }
    // The mark that held the tab stop may be out of sight.
    if (!this.#drawn.has(this.#map.stop)) this.group.querySelector('.map-mark')?.setAttribute('tabindex', '0');
  }

  /** Puts everything where the view has it. */
  lay(view: View): void {
    const scale = worldSize * 2 ** view.zoom;
    const [west, north] = toBox(view);
    for (const { element, x, y } of this.#drawn.values()) {
      const [left, top] = [(x - west) * scale, (y - north) * scale].map((value) => Math.round(value * 100) / 100);
      element.setAttribute('transform', `translate(${left} ${top})`);
    }
  }

  #createMark({ symbol, text, anchor }: SceneMark, asset: MapAsset, known?: SVGElement): SVGElement {
    const mark = known ?? createSvg('a', { href: this.#page.replace('*', asset.id), 'data-mark': asset.id });
    const [dx, dy] = symbol.map(Math.round) as [number, number];
    const inner = createSvg('g', dx || dy ? { transform: `translate(${dx} ${dy})` } : {});
    const radius = symbolRadius(false);
    inner.append(createSvg('rect', { class: 'map-target', x: -half, y: -half, width: targetSize, height: targetSize }));
    if (asset.form === 'port') inner.append(createSvg('path', { class: 'map-port', d: drawWave(radius) }));
    inner.append(createSvg('path', { class: 'map-symbol' }));
    if (text) {
      const [x, y] = text;
      const label = createSvg('text', {
        class: 'map-label',
        x,
        y,
        ...(anchor !== 'start' && { 'text-anchor': anchor })
      });
      label.textContent = asset.label;
      inner.append(label);
    }
    const parts: SVGElement[] = [];
    if (Math.hypot(dx, dy) > 4)
      parts.push(
        createSvg('path', { class: 'map-leader', d: `M0 0L${dx} ${dy}` }),
        createSvg('circle', { class: 'map-place', r: 2 })
      );
    if (asset.form === 'area') parts.push(createSvg('path', { class: 'map-area', d: drawHatch(areaRadius) }));
    mark.replaceChildren(...parts, inner);
    // What is new in it has no state yet.
    mark.removeAttribute('class');
    return mark;
  }

  #createCrowd(crowd: SceneCrowd): SVGElement {
    const { count, first } = crowd;
    const { classes } = this.#map;
    const words = `${formatCrowd(crowd, classes)}; go closer`;
    const ids = count <= first.length ? first.map((n) => this.#map.assets[n]!.id).join(' ') : String(count);
    const element = createSvg('g', {
      class: 'map-gather',
      role: 'button',
      tabindex: 0,
      'aria-label': words,
      'data-crowd': ids
    });
    const title = createSvg('title');
    title.textContent = words;
    const number = createSvg('text', { class: 'map-label', y: 3 });
    number.textContent = formatCount(count);
    const bars = placeParts(crowd, classes).map(({ kind: { colour }, x, width }) =>
      createSvg('rect', { class: `map-part role-${colour}`, x, y: 8, width, height: 5 })
    );
    const side = { x: -crowdSide, y: -crowdSide, width: 2 * crowdSide, height: 2 * crowdSide };
    element.append(title, createSvg('rect', { class: 'map-gather-box', ...side }), number, ...bars);
    const open = () => this.#onopen(crowd);
    element.addEventListener('click', open);
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      open();
    });
    return element;
  }
}
