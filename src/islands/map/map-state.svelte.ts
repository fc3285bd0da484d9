import { noFilter, selectShown, toToggled, type Filter, type Group } from '~/lib/map/filter.ts';
import { selectHands, type Hands } from '~/lib/map/hands.ts';
import type { MapAsset, MapClass } from '~/lib/map/model.ts';
import { selectNeighbour, type Direction } from '~/lib/map/neighbours.ts';
import { formatHands } from '~/lib/map/speak.ts';
import { formatClock, toClockDay } from '~/lib/timeline/clock.ts';
import type { KnownIds, Reading } from '~/lib/view/view.ts';
import { Announcer } from '../shared/announce.svelte.ts';
import { loadStyles } from '../shared/styles.ts';
import type { ViewState } from '../shared/view.svelte.ts';
import type * as Details from './details.ts';

const directions: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right'
};

/** What a page says of its map beyond its assets. */
export interface MapWords {
  /** Kinds of assets, as the filter names them. */
  kinds: readonly { id: string; label: string }[];
  /** BCP 47 tag for dates and numbers. */
  locale: string;
  /** Address of the page of an asset, with `*` for its id. */
  page: string;
  /** Address of the style sheet of what is loaded late. */
  styles?: string | undefined;
}

/** What a map shows and which asset the reader is at. Knows no element and no map library. */
export class MapState {
  /** Empty until a file with them has come. */
  assets: MapAsset[] = $state.raw([]);
  readonly classes: MapClass[];
  readonly views: ViewState;
  readonly words: MapWords;
  readonly announcer = new Announcer();
  /** True once the map answers input. */
  ready = $state.raw(false);
  /** What a map shows once its reader has come near; null until it is there. */
  parts = $state.raw<typeof Details | null>(null);
  /** The asset that last held the one tab stop of the map; the filter may have hidden it since. */
  #stop = $state.raw('');
  #loading: Promise<void> | null = null;
  /** True where a text shows the view: the page stays where it is. */
  isStill = false;
  /** What brings an asset into view, and with `true` the focus to its card; set by the widget. */
  onvisit: (id: string, isKey: boolean) => void = () => undefined;

  constructor(assets: MapAsset[], classes: MapClass[], views: ViewState, words: MapWords) {
    this.assets = assets;
    this.classes = classes;
    this.views = views;
    this.words = words;
  }

  reading: Reading = $derived.by(() => this.views.view.reading);
  filter = $derived.by((): Filter => {
    const { show, mineral, country, kind, named } = this.views.view;
    return { show, mineral, country, kind, named };
  });
  /** How many choices the filter is made of. */
  asked = $derived.by(() => Object.values(this.filter).flat().filter(Boolean).length);
  shown = $derived.by(() => selectShown(this.assets, this.filter));
  shownIds = $derived.by(() => this.shown.map(({ id }) => id));
  chosen = $derived.by(() => this.shown.find(({ id }) => id === this.views.view.asset) ?? null);
  stop = $derived.by(() => (this.shownIds.includes(this.#stop) ? this.#stop : (this.shown[0]?.id ?? '')));
  /** Day that the clock leaves out; null while it is off. */
  clockDay = $derived.by(() => toClockDay(this.views.view.t));
  /** The clock in words. */
  clock = $derived.by(() => {
    const { t } = this.views.view;
    return t === null ? null : formatClock(t, this.words.locale);
  });
  /** Those that the filter leaves where all classes count. */
  ofClasses = $derived.by(() => selectShown(this.assets, { ...this.filter, show: [] }));
  /** True where the view is more than the drawn map as it is served. */
  isMore = $derived.by(
    () => this.asked > 0 || this.clockDay !== null || this.reading !== 'picture' || this.chosen !== null
  );

  /** What an address may name here. */
  get known(): KnownIds {
    const { assets, classes } = this;
    return {
      assets: assets.map(({ id }) => id),
      alignments: classes.map(({ id }) => id),
      minerals: assets.flatMap(({ minerals }) => minerals),
      countries: assets.map(({ country }) => country),
      kinds: assets.map(({ kind }) => kind)
    };
  }

  /** Fetches what a near reader needs, once; after a failure the next wish tries again. */
  load(): Promise<void> {
    const { styles } = this.words;
    return (this.#loading ??= Promise.all([import('./details.ts'), styles && loadStyles(styles)]).then(
      ([parts]) => void (this.parts = parts),
      () => void (this.#loading = null)
    ));
  }

  resolveClass = (id: string): MapClass | undefined => this.classes.find((one) => one.id === id);

  select = (id: string | null | undefined): MapAsset | undefined => this.assets.find((one) => one.id === id);

  /** In whose hands an asset is at the clock. */
  toHands = (asset: MapAsset): Hands => selectHands(asset, this.clockDay);

  /** True for an asset of whose hands at the clock nothing is known. */
  isFuture = (asset: MapAsset): boolean => this.toHands(asset).alignment === null;

  /** The asset's hands at the clock, in words. */
  formatHands(asset: MapAsset): string {
    const hands = this.toHands(asset);
    return formatHands(hands, this.resolveClass(hands.alignment ?? '')?.label ?? null, this.clock, this.words.locale);
  }

  /** Says how much the filter leaves. */
  sayShown(): void {
    const [shown, all] = [this.shown.length, this.assets.length];
    this.announcer.say(shown === all ? `All ${all} assets shown` : `${shown} of ${all} assets shown`);
  }

  /** Takes an id into a group of the filter, or out of it. */
  toggle(group: Group, id: string): void {
    this.views.update({ [group]: toToggled(this.filter[group], id) });
    this.sayShown();
  }

  clear(): void {
    this.views.update({ ...noFilter });
    this.sayShown();
  }

  /** Gives an asset the tab stop. */
  rest(id: string): void {
    this.#stop = id;
  }

  choose(id: string): void {
    this.isStill = false;
    this.rest(id);
    this.views.choose({ asset: id });
  }

  /** Chooses an asset that may be out of sight. @param isKey true where no pointer asked for it */
  visit(id: string, isKey = true): void {
    this.choose(id);
    this.onvisit(id, isKey);
  }

  close(): void {
    this.views.choose({ asset: null });
  }

  /** The asset that a key leads to from another one; null for keys that lead nowhere. */
  selectTarget(key: string, id: string): string | null {
    if (key === 'Home') return this.shown[0]?.id ?? null;
    if (key === 'End') return this.shown.at(-1)?.id ?? null;
    const direction = directions[key];
    const from = this.select(id);
    return direction && from ? (selectNeighbour(this.shown, from, direction)?.id ?? id) : null;
  }

  /** The asset before or after the open one, in the order of the list, round its ends. */
  stepTo(step: 1 | -1): MapAsset | undefined {
    const at = this.shown.findIndex(({ id }) => id === this.chosen?.id);
    const count = this.shown.length;
    return this.shown[at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count];
  }

  /** Opens the card of the asset before or after the open one, and says so, because the focus stays where it is. */
  step(step: 1 | -1): string | null {
    const next = this.stepTo(step);
    if (!next) return null;
    this.choose(next.id);
    this.announcer.say(`${next.label}, ${this.formatHands(next)}`);
    return next.id;
  }
}
