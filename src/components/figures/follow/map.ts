import { isSameCamera, toBetween, toView, type Size } from '~/lib/map/camera.ts';
import { toStepCamera, toMapIds, type FollowData } from '~/lib/map/follow.ts';
import { drawFollowScene, toFollowPoints } from '~/lib/map/follow-drawing.ts';
import type { Camera } from '~/lib/map/mercator.ts';
import { parseView } from '~/lib/view/parse.ts';
import { FollowGround } from './ground.ts';
import { FollowMarks } from './marks.ts';
import { createSvg, toElement } from './svg.ts';

/** Milliseconds of a move. */
const flight = 560;
const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const ease = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);

/** A map that shows the views that it is told, moving from one to the next; it has no controls. */
export class MapFollow {
  readonly #root: HTMLElement;
  readonly #data: FollowData;
  readonly #points;
  readonly #ground: FollowGround;
  readonly #marks = new FollowMarks();
  readonly #names = createSvg('g', { class: 'follow-names' });
  #search = '';
  #size: Size = { width: 0, height: 0 };
  #camera: Camera | null = null;
  #flight: { start: number; from: Camera; to: Camera } | null = null;
  #request = 0;

  constructor(root: HTMLElement, data: FollowData) {
    this.#root = root;
    this.#data = data;
    this.#points = toFollowPoints(data);
    this.#ground = new FollowGround(data.bases);
    const svg = createSvg('svg', { class: 'follow-picture', focusable: 'false' });
    const line = createSvg('rect', { class: 'map-neatline', width: '100%', height: '100%' });
    svg.append(this.#ground.group, this.#names, this.#marks.group, line);
    root.replaceChildren(svg);
    root.addEventListener('widget-show', (event) => this.show((event as CustomEvent<string>).detail));
    new ResizeObserver(() => this.#measure()).observe(root);
    this.#search = root.dataset['view'] ?? '';
    this.#measure();
    root.dataset['ready'] = 'true';
  }

  /** Shows a view. @param search a query with its question mark */
  show(search: string): void {
    this.#search = search;
    const to = this.#toCamera();
    if (!to || this.#size.width === 0) return;
    const from = this.#camera;
    if (!from || isCalm() || isSameCamera(from, to)) return this.#arrive(to);
    // The marks of the end stand there from the start, so that the way shows where it leads.
    this.#drawScene(to);
    this.#flight = { start: performance.now(), from, to };
    this.#root.dataset['moving'] = '';
    this.#ask();
  }

  #toCamera(): Camera {
    const home = Number(this.#root.dataset['zoom']);
    return toStepCamera(this.#search, this.#data.assets, home, this.#size);
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#root;
    if (width === 0 || height === 0 || (width === this.#size.width && height === this.#size.height)) return;
    this.#size = { width, height };
    this.#arrive(this.#toCamera());
  }

  #arrive(camera: Camera): void {
    this.#flight = null;
    delete this.#root.dataset['moving'];
    this.#camera = camera;
    this.#drawScene(camera);
    this.#lay();
  }

  #ask(): void {
    this.#request ||= requestAnimationFrame((now) => {
      this.#request = 0;
      if (!this.#flight) return;
      const { start, from, to } = this.#flight;
      const share = Math.min(Math.max(now - start, 0) / flight, 1);
      if (share === 1) return this.#arrive(to);
      this.#camera = toBetween(from, to, ease(share));
      this.#lay();
      this.#ask();
    });
  }

  #lay(): void {
    const view = toView(this.#camera!, this.#size);
    this.#ground.draw(view);
    this.#marks.lay(view);
  }

  /** Marks, the names of those that the step speaks of, and what else is named on the ground. */
  #drawScene(camera: Camera): void {
    const { assets, classes, steps } = this.#data;
    const { view } = parseView(this.#search, toMapIds(assets, classes));
    const named = steps.find((step) => `?${step.view}` === this.#search)?.named ?? [];
    const { placed, names } = drawFollowScene(this.#data, this.#points, view, named, camera, this.#size);
    this.#marks.show(placed);
    this.#names.replaceChildren(...names.map(toElement));
  }
}

/** Brings a map to life that is to follow a text. @throws Error where its data don't come */
export async function startMap(root: HTMLElement): Promise<void> {
  const response = await fetch(root.dataset['source']!);
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  new MapFollow(root, (await response.json()) as FollowData);
}
