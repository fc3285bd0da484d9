import { toBox } from '~/lib/map/camera.ts';
import { drawHatch, drawWave } from '~/lib/map/forms.ts';
import { selectHands } from '~/lib/map/hands.ts';
import { worldSize, type View } from '~/lib/map/mercator.ts';
import type { MapAsset, MapClass } from '~/lib/map/model.ts';
import { crowdSide, type Scene, type SceneMark } from '~/lib/map/scene.ts';
import { symbolRadius } from '~/lib/map/signs.ts';
import { areaRadius } from '~/lib/map/sizes.ts';
import { drawShape } from '~/lib/marks/shape.ts';
import { createSvg } from './svg.ts';

/** What a step says of the marks. */
export interface MarkView {
  clockDay: number | null;
  chosen: string | null;
}

/** Something at a place on web Mercator's square. */
interface Placed {
  element: SVGElement;
  x: number;
  y: number;
}

const radius = symbolRadius(false);

/** Marks and crowds of one scene, which keep their size while the ground moves under them. */
export class FollowMarks {
  readonly group = createSvg('g');
  readonly #assets: readonly MapAsset[];
  readonly #classes: ReadonlyMap<string, MapClass>;
  #placed: Placed[] = [];

  constructor(assets: readonly MapAsset[], classes: readonly MapClass[]) {
    this.#assets = assets;
    this.#classes = new Map(classes.map((one) => [one.id, one]));
  }

  show({ marks, crowds }: Scene, view: MarkView): void {
    this.#placed = [
      ...crowds.map(({ x, y, count, makeup }) => ({ x, y, element: this.#createCrowd(count, makeup) })),
      ...marks.map((mark) => ({ x: mark.x, y: mark.y, element: this.#createMark(mark, view) }))
    ];
    this.group.replaceChildren(...this.#placed.map(({ element }) => element));
  }

  lay(view: View): void {
    const scale = worldSize * 2 ** view.zoom;
    const [west, north] = toBox(view);
    for (const { element, x, y } of this.#placed) {
      const [left, top] = [(x - west) * scale, (y - north) * scale].map((value) => Math.round(value * 100) / 100);
      element.setAttribute('transform', `translate(${left} ${top})`);
    }
  }

  #createMark({ index, symbol, text, anchor }: SceneMark, { clockDay, chosen }: MarkView): SVGElement {
    const asset = this.#assets[index]!;
    const { alignment, changed } = selectHands(asset, clockDay);
    const { colour, shape } = this.#classes.get(alignment ?? asset.alignment)!;
    const states = [
      'map-mark',
      `role-${colour}`,
      asset.approximate && 'rough',
      alignment === null && 'is-unknown',
      asset.id === chosen && 'chosen'
    ];
    const mark = createSvg('g', { class: states.filter(Boolean).join(' '), 'data-asset': asset.id });
    const [dx, dy] = symbol.map(Math.round) as [number, number];
    if (Math.hypot(dx, dy) > 4)
      mark.append(
        createSvg('path', { class: 'map-leader', d: `M0 0L${dx} ${dy}` }),
        createSvg('circle', { class: 'map-place', r: 2 })
      );
    if (asset.form === 'area') mark.append(createSvg('path', { class: 'map-area', d: drawHatch(areaRadius) }));
    const inner = createSvg('g', { transform: `translate(${dx} ${dy})` });
    if (asset.form === 'port') inner.append(createSvg('path', { class: 'map-port', d: drawWave(radius) }));
    if (changed) inner.append(createSvg('circle', { class: 'map-ring', r: radius + 3.5 }));
    inner.append(createSvg('path', { class: 'map-symbol', d: drawShape(shape, radius) }));
    if (text) {
      const [x, y] = text;
      const label = createSvg('text', { class: 'map-label', x, y, 'text-anchor': anchor });
      label.textContent = asset.label;
      inner.append(label);
    }
    mark.append(inner);
    return mark;
  }

  #createCrowd(count: number, makeup: readonly number[]): SVGElement {
    const length = 2 * crowdSide - 6;
    const crowd = createSvg('g', { class: 'follow-crowd' });
    const number = createSvg('text', { class: 'map-label', y: 3, 'text-anchor': 'middle' });
    number.textContent = String(count);
    const side = { x: -crowdSide, y: -crowdSide, width: 2 * crowdSide, height: 2 * crowdSide };
    let x = -length / 2;
    const parts = [...this.#classes.values()].flatMap(({ colour }, n) => {
      const width = ((makeup[n] ?? 0) / count) * length;
      if (width === 0) return [];
      const part = createSvg('rect', { class: `follow-part role-${colour}`, x, y: 8, width, height: 5 });
      x += width;
      return [part];
    });
    crowd.append(createSvg('rect', { class: 'follow-box', ...side }), number, ...parts);
    return crowd;
  }
}
