import type { View } from '~/lib/map/mercator.ts';
import type { PixelBox } from '~/lib/map/pixel-boxes.ts';
import { placeTicks, toScaleBar, type Tick } from '~/lib/map/ticks.ts';
import { toTextWidth } from '~/lib/timeline/measure.ts';
import { createSvg } from './paint.ts';

/** Widest scale bar, as a share of the picture and in px; and half of the widest label of a tick, "120°W". */
const [share, longest, half] = [0.3, 160, 17];

interface Bar {
  label: string;
  /** In px. */
  length: number;
  /** The room that it takes in the lower left corner, with its label. */
  box: PixelBox;
}

/** The scale bar of a view. */
export function toBar(view: View): Bar {
  const { share: part, label } = toScaleBar(view, Math.min(share, longest / view.width));
  const length = Math.round(part * view.width * 10) / 10;
  return { label, length, box: [0, view.height - 32, 16 + Math.max(length, toTextWidth(label, 11)), view.height] };
}

function createTick(tick: Tick, isTop: boolean, far: boolean): SVGElement {
  const at = `${tick.at * 100}%`;
  const edge = far ? '100%' : 0;
  const element = createSvg('svg', { class: 'map-at', x: isTop ? at : edge, y: isTop ? edge : at });
  element.append(createSvg('path', { class: 'map-tick', d: `M0 0${isTop ? 'v' : 'h'}${far ? 5 : -5}` }));
  if (far) return element;
  const label = createSvg('text', { class: 'map-degree', y: -8, ...(!isTop && { transform: 'rotate(-90)' }) });
  label.textContent = tick.label;
  element.append(label);
  return element;
}

/** Neatline, ticks and scale bar, which follow the camera. */
export class Frame {
  readonly svg = createSvg('svg', { class: 'map-layer map-frame', 'aria-hidden': 'true' });
  readonly #line = createSvg('rect', { class: 'map-neatline', width: '100%', height: '100%' });

  draw(view: View): void {
    const { top, side } = placeTicks(view, 74, half / view.width);
    const bar = toBar(view);
    const foot = createSvg('svg', { class: 'map-at map-scale', y: '100%' });
    const label = createSvg('text', { class: 'map-name', x: 10, y: -15 });
    label.textContent = bar.label;
    foot.append(createSvg('path', { class: 'map-bar', d: `M10 -10h${bar.length}` }), label);
    this.svg.replaceChildren(
      this.#line,
      ...top.flatMap((tick) => [createTick(tick, true, false), createTick(tick, true, true)]),
      ...side.flatMap((tick) => [createTick(tick, false, false), createTick(tick, false, true)]),
      foot
    );
  }
}
