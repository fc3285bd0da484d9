import { toWorld, worldSize, type View } from '~/lib/map/mercator.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import { placeScene, toPoints, type Scene, type SceneCrowd } from '~/lib/map/scene.ts';
import { placeSceneNames, type SceneName } from '~/lib/map/scene-names.ts';
import { Frame, toBar } from './frame.ts';
import { Ground } from './ground.ts';
import type { MapState } from './map-state.svelte.ts';
import { Marks } from './marks.ts';
import { readNames } from './names.ts';
import { createBox, createSvg } from './paint.ts';

interface Parts {
  sheet: HTMLElement;
  map: MapState;
  page: string;
}

/** Share of the picture that is drawn beyond each of its sides while it slides, and zoom after which a scene is placed anew. */
const [beyond, stale] = [0.35, 0.8];

/** What was drawn last: for which view, and the room around it. */
interface Drawn {
  view: View;
  more: number;
  shown: unknown;
}

/** The layers over a panel that a reader has moved, from below: drawn ground, finer ground, marks, neatline. */
export class Layers {
  /** Where the finer ground is drawn. */
  readonly canvas = createBox('map-canvas');
  readonly #root = createBox('map-live');
  readonly #groundBox = createBox('map-drawn');
  readonly #marksBox = createBox('map-clip');
  readonly #scene = createSvg('svg', { class: 'map-layer map-scene' });
  readonly #names = createSvg('g', { class: 'map-names', 'aria-hidden': 'true' });
  readonly #parts: Parts;
  readonly #ground: Ground;
  readonly #marks: Marks;
  readonly #frame = new Frame();
  readonly #points;
  readonly #labels: string[];
  #panel: HTMLElement | null = null;
  #drawn: Drawn | null = null;
  #scenes: { zoom: number; drawn: Drawn } | null = null;

  constructor(parts: Parts, onopen: (crowd: SceneCrowd) => void) {
    this.#parts = parts;
    const { map, sheet } = parts;
    const group = new Map(map.classes.map(({ id }, index) => [id, index]));
    this.#points = toPoints(
      map.assets,
      map.assets.map(({ alignment }) => group.get(alignment) ?? 0)
    );
    this.#labels = map.assets.map(({ label }) => label);
    this.#ground = new Ground(sheet);
    this.#marks = new Marks(map, parts.page, onopen);
    this.#scene.append(this.#ground.routes, this.#names, this.#marks.group);
    this.#groundBox.append(this.#ground.svg);
    this.#marksBox.append(this.#scene);
    this.#root.append(this.#groundBox, this.canvas, this.#marksBox, this.#frame.svg);
  }

  /** Comes to lie over another panel. */
  enter(panel: HTMLElement): void {
    this.#panel?.classList.remove('map-moved');
    this.#panel = panel;
    panel.append(this.#root);
    this.#drawn = this.#scenes = null;
  }

  remove(): void {
    this.#panel?.classList.remove('map-moved');
    this.#root.remove();
  }

  hasMark = (id: string): boolean => this.#marks.has(id);

  /** Tells the marks their state anew. */
  paint(): void {
    this.#marks.paint();
  }

  /** True where an asset would stand alone. */
  isAlone(id: string, view: View): boolean {
    const index = this.#parts.map.assets.findIndex((one) => one.id === id);
    return this.#place(view, true).marks.some((mark) => mark.index === index);
  }

  #set: { of: readonly MapAsset[]; has: ReadonlySet<MapAsset> } | null = null;
  #isShown(): (index: number) => boolean {
    const { assets, shown } = this.#parts.map;
    if (shown.length === assets.length) return () => true;
    if (this.#set?.of !== shown) this.#set = { of: shown, has: new Set(shown) };
    const { has } = this.#set;
    return (index) => has.has(assets[index]!);
  }

  /** @param hasBar true where the scale bar stands still below the scene, which then keeps clear of it */
  #place(view: View, hasBar: boolean): Scene {
    return placeScene(this.#points, this.#labels, view, this.#isShown(), hasBar ? [toBar(view).box] : []);
  }

  /**
   * Draws the layers for a view. While it moves, what is drawn is carried as far as it reaches.
   * @param zoom of the view, for a picture 1,000 px wide
   */
  draw(view: View, zoom: number, isMoved: boolean, isMoving: boolean): void {
    const focus = this.#readFocus();
    this.#panel?.classList.toggle('map-moved', isMoved);
    if (!isMoved) {
      this.#drawn = this.#scenes = null;
      this.#marks.clear();
      return this.#focus(focus);
    }
    this.#frame.draw(view);
    const { shown } = this.#parts.map;
    const last = this.#drawn;
    const isAlike = last !== null && Math.abs(last.view.zoom - view.zoom) < 1e-9 && last.view.width === view.width;
    const [x, y] = last ? this.#toShift(last.view, view) : [0, 0];
    const reaches = last && isAlike && Math.abs(x) <= last.more * view.width && Math.abs(y) <= last.more * view.height;
    if (isMoving && reaches && last.shown === shown) {
      this.#carry(x, y);
      return;
    }
    const more = isMoving && isAlike ? beyond : 0;
    this.#drawn = { view, more, shown };
    const room = { ...view, width: view.width * (1 + 2 * more), height: view.height * (1 + 2 * more) };
    this.#lay(room, view);
    this.#ground.draw(room);
    // While it zooms, marks keep their offsets, and only their places change.
    const isFresh = isMoving && !isAlike && this.#scenes && Math.abs(this.#scenes.zoom - view.zoom) < stale;
    if (!isFresh || this.#scenes!.drawn.shown !== shown) {
      const scene = this.#place(room, more === 0);
      this.#scenes = { zoom: view.zoom, drawn: this.#drawn };
      this.#marks.show(scene);
      const names = isMoving && !isAlike ? [] : placeSceneNames(this.#allNames, room, zoom, scene.taken);
      this.#drawNames(names);
    } else this.#names.replaceChildren();
    this.#marks.lay(room);
    this.#focus(focus);
  }

  #toShift(before: View, now: View): [x: number, y: number] {
    const scale = worldSize * 2 ** now.zoom;
    const [[ax, ay], [bx, by]] = [toWorld(before), toWorld(now)];
    return [(ax - bx) * scale, (ay - by) * scale];
  }

  #carry(x: number, y: number): void {
    const transform = `translate(${x}px, ${y}px)`;
    this.#ground.svg.style.transform = transform;
    this.#scene.style.transform = transform;
  }

  /** Gives both pictures their room, which may be larger than the panel. */
  #lay(room: View, view: View): void {
    for (const svg of [this.#ground.svg, this.#scene]) {
      svg.style.inset = `${(view.height - room.height) / 2}px auto auto ${(view.width - room.width) / 2}px`;
      svg.style.inlineSize = `${room.width}px`;
      svg.style.blockSize = `${room.height}px`;
      svg.style.transform = '';
    }
  }

  #known: ReturnType<typeof readNames> | null = null;
  get #allNames() {
    return (this.#known ??= readNames(this.#parts.sheet));
  }

  #drawNames(names: readonly SceneName[]): void {
    this.#names.replaceChildren(
      ...names.map(({ text, kind, x, y, dx, dy, anchor }) => {
        const name = createSvg('g', { transform: `translate(${x} ${y})` });
        const words = createSvg('text', { class: `map-name map-${kind}`, x: dx, y: dy, 'text-anchor': anchor });
        words.textContent = text;
        if (kind === 'town') name.append(createSvg('circle', { class: 'map-town', r: 2 }));
        name.append(words);
        return name;
      })
    );
  }

  /** Id of the mark in the panel that has the focus, which goes where the panel changes its marks. */
  #readFocus(): string | null {
    const focused = document.activeElement?.closest<HTMLElement>('[data-mark]');
    return focused && this.#panel?.contains(focused) ? focused.dataset['mark']! : null;
  }

  #focus(id: string | null): void {
    const isSeen = (one: Element | null) => one !== null && getComputedStyle(one).visibility === 'visible';
    if (id === null || (this.#readFocus() === id && isSeen(document.activeElement))) return;
    const marks = [...(this.#panel?.querySelectorAll<SVGElement>(`[data-mark="${id}"]`) ?? [])];
    const stage = this.#panel?.closest<HTMLElement>('.map-stage');
    // A mark that has left the picture leaves the focus to the picture, so that the keys go on working.
    stage?.setAttribute('tabindex', '-1');
    (marks.find(isSeen) ?? stage)?.focus({ preventScroll: true });
  }
}
