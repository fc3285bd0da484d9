import { selectClockCounts, selectNews, selectStopIndex, selectStops, type Stop } from '~/lib/map/clock.ts';
import type { MapAsset } from '~/lib/map/model.ts';
import type { MapState } from './map-state.svelte.ts';

const allDates = 'All dates';

/** The slider that the server wrote, tied to the clock of the page. */
export class ClockFace {
  readonly #map: MapState;
  readonly #face: HTMLElement;
  readonly #slider: HTMLInputElement;
  readonly #hint: string;
  #known: { assets: readonly MapAsset[]; stops: Stop[] } | null = null;
  readonly #undo = new AbortController();

  /** @param face as components/figures/MapClock.astro writes it */
  constructor(face: HTMLElement, map: MapState) {
    this.#map = map;
    this.#face = face;
    this.#slider = this.#select('input');
    this.#hint = this.#select('.map-clock-note').textContent!;
    const listen = (name: string, selector: string, act: () => void) =>
      this.#select(selector).addEventListener(name, act, { signal: this.#undo.signal });
    listen('input', 'input', () => this.#go(this.#slider.valueAsNumber));
    listen('click', '.map-clock-off', () => this.#jump(this.#stops.length));
    listen('click', '.before', () => this.#jump(this.#before));
    listen('click', '.after', () => this.#jump(this.#after));
    // It was moved while this came.
    if (map.clockDay === null && this.#slider.valueAsNumber < this.#stops.length) this.#go(this.#slider.valueAsNumber);
  }

  stop(): void {
    this.#undo.abort();
  }

  /** Shows where the clock stands, and what it leaves. Reads the state of the map: for an effect. */
  show(): void {
    const { clock, clockDay, shown } = this.#map;
    this.#face.classList.toggle('on', clockDay !== null);
    this.#slider.max = String(this.#stops.length);
    this.#slider.value = String(Math.max(this.#index, 0));
    this.#slider.ariaValueText = this.#said;
    this.#select('output').textContent = clock ?? allDates;
    this.#disable('.before', this.#before < 0);
    this.#disable('.after', clockDay === null);
    const counts = clockDay === null ? null : selectClockCounts(shown, clockDay);
    this.#select('.map-clock-note').textContent = counts
      ? `Clock at ${clock}: ${counts.begun} of ${shown.length} assets have a dated event by then; of ${counts.unknown}, drawn as outlines, it is not known whose they were.`
      : this.#hint;
  }

  /** Of very many assets they take a while, and those may come later than this. */
  get #stops(): Stop[] {
    const { assets } = this.#map;
    if (this.#known?.assets !== assets) this.#known = { assets, stops: selectStops(assets) };
    return this.#known.stops;
  }

  /** The last stop that the clock has reached. */
  get #index(): number {
    return selectStopIndex(this.#stops, this.#map.clockDay);
  }

  /** A clock between two stops goes back to the one that it has passed. */
  get #before(): number {
    const { clockDay } = this.#map;
    return clockDay === null || clockDay === this.#stops[this.#index]?.day ? this.#index - 1 : this.#index;
  }

  get #after(): number {
    return this.#map.clockDay === null ? -1 : this.#index + 1;
  }

  /** The date, and what happened last by then, asset by asset. */
  get #said(): string {
    const { clock, shown } = this.#map;
    if (clock === null) return allDates;
    const [index, stops] = [this.#index, this.#stops];
    const assets = selectNews(shown, stops[index - 1]?.day ?? -Infinity, stops[index]?.day ?? -Infinity);
    return [clock, ...assets.map((asset) => `${asset.label}: ${this.#map.formatHands(asset)}`)].join('. ');
  }

  /** The end of the slider is the end of the clock, where nothing is left to come. */
  #go(to: number): void {
    this.#map.views.update({ t: this.#stops[to]?.t ?? null });
  }

  #jump(to: number): void {
    if (to < 0) return;
    this.#go(to);
    this.#map.announcer.say(this.#said);
  }

  #disable(selector: string, isOff: boolean): void {
    this.#select(selector).ariaDisabled = isOff ? 'true' : null;
  }

  #select<T extends HTMLElement>(selector: string): T {
    return this.#face.querySelector<T>(selector)!;
  }
}
